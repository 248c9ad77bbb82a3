package org.voltroam.app.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.voltroam.app.conformance.Check.Finding;

/**
 * A report for people: one page that needs nothing else. Verdicts are words and not only colours, tables have captions and header cells,
 * and the page is read from top to bottom without a mouse.
 */
public final class HtmlReport {

    private static final String STYLE = """
            :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
            body { max-width: 72rem; margin: 0 auto; padding: 1rem; }
            table { border-collapse: collapse; width: 100%; margin: 0 0 2rem; }
            caption { text-align: left; font-weight: bold; font-size: 1.2rem; padding: .5rem 0; }
            th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #8888; }
            td { overflow-wrap: anywhere; }
            .FAIL { font-weight: bold; color: #b00020; } .ok { color: #1b6e2c; } .skip { color: #5f5f5f; }
            @media (prefers-color-scheme: dark) { .FAIL { color: #ff8a9a; } .ok { color: #7fd894; } .skip { color: #b0b0b0; } }
            """;

    private HtmlReport() {}

    public static String of(Report report) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>OCPI %s at %s: %s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <h1>OCPI %s at %s</h1>
                <p>%s, looked at %s.</p>
                %s%s</main>
                </body>
                </html>
                """.formatted(
                        escaped(report.version()),
                        escaped(report.peer()),
                        report.summary(),
                        STYLE,
                        escaped(report.version()),
                        escaped(report.peer()),
                        report.summary(),
                        report.at(),
                        report.broken().isEmpty() ? "" : table("What failed", report.broken()),
                        areas(report));
    }

    private static String areas(Report report) {
        return report.findings().stream()
                .collect(Collectors.groupingBy(Finding::area, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(area -> table(area.getKey(), area.getValue()))
                .collect(Collectors.joining());
    }

    private static String table(String caption, List<Finding> findings) {
        return """
                <table>
                <caption>%s</caption>
                <thead><tr><th scope="col">Verdict</th><th scope="col">Rule</th><th scope="col">Check</th>\
                <th scope="col">Clause</th><th scope="col">What was seen</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>
                """.formatted(
                        escaped(caption), findings.stream().map(HtmlReport::row).collect(Collectors.joining()));
    }

    private static String row(Finding finding) {
        var word = Report.word(finding.verdict());
        return "<tr><td class=\"%s\">%s</td><td>%s</td><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        word,
                        word,
                        escaped(finding.check().rule()),
                        escaped(finding.check().title()),
                        escaped(finding.check().clause()),
                        escaped(finding.verdict().why()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
