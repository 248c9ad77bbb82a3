package org.voltroam.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** What an eMSP of a running program adds to the prices of others, and what it earns by it. Exit code 0 when done, 1 when refused. */
@Command(
        name = "markup",
        mixinStandardHelpOptions = true,
        description = "Shows and changes markup rules, reports margins, and tries rules on past charges.")
final class MarkupCommand {

    private static final String LOCAL = "http://localhost:8080";

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "All versions of all rules, and warnings.")
    int list(
            @Parameters(paramLabel = "EMSP") String emsp,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            var found = api.get("/api/markup?emsp=" + ConnectionText.encoded(emsp));
            var out = Home.out(spec);
            for (var rule : found.path("rules")) {
                out.printf(
                        "%-24s %3d  from %-22s when %s then %s%n",
                        rule.path("id").asString(""),
                        rule.path("version").asInt(),
                        rule.path("valid_from").asString(""),
                        rule.path("when"),
                        rule.has("then") ? rule.path("then") : "no more");
            }
            found.path("warnings")
                    .forEach(warning ->
                            out.println("warning: " + warning.path("text").asString("")));
            out.flush();
        }
        return 0;
    }

    @Command(name = "save", mixinStandardHelpOptions = true, description = "Writes a rule, or its next version.")
    int save(
            @Parameters(paramLabel = "FILE", description = "One rule: emsp, id, valid_from, when, then.") Path file,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url)
            throws IOException {
        return shown(url, "/api/markup", file);
    }

    @Command(
            name = "simulate",
            mixinStandardHelpOptions = true,
            description = "What other rules would have made of what was billed. Changes nothing.")
    int simulate(
            @Parameters(paramLabel = "FILE", description = "emsp and rules.") Path file,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url)
            throws IOException {
        try (var api = new ApiClient(url)) {
            var both = api.post("/api/margins/simulation", Files.readAllBytes(file));
            report("as billed", both.path("as_billed"));
            report("by these rules", both.path("by_these_rules"));
        }
        return 0;
    }

    @Command(name = "margins", mixinStandardHelpOptions = true, description = "What was earned, and where it was lost.")
    int margins(
            @Parameters(paramLabel = "EMSP") String emsp,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            report("as billed", api.get("/api/margins?emsp=" + ConnectionText.encoded(emsp)));
        }
        return 0;
    }

    private int shown(String url, String path, Path file) throws IOException {
        try (var api = new ApiClient(url)) {
            var out = Home.out(spec);
            out.println(api.post(path, Files.readAllBytes(file)).toPrettyString());
            out.flush();
        }
        return 0;
    }

    private void report(String title, JsonNode report) {
        var out = Home.out(spec);
        out.printf("%-32s %4s %8s %7s %14s %12s%n", title, "", "charges", "losses", "revenue", "margin");
        for (var row : report.path("rows")) {
            out.printf(
                    "%-14s %-17s %4s %8d %7d %14s %12s%n",
                    row.path("view").asString(""),
                    row.path("name").asString(""),
                    row.path("currency").asString(""),
                    row.path("charges").asInt(),
                    row.path("losses").asInt(),
                    row.path("revenue"),
                    row.path("margin"));
        }
        report.path("losses")
                .forEach(loss -> out.println("loss: CDR " + loss.path("cdr").asString("") + " of "
                        + loss.path("cpo").asString("") + ", " + loss.path("margin") + " "
                        + loss.path("currency").asString("")));
        out.flush();
    }
}
