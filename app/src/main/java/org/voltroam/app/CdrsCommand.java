package org.voltroam.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** CDRs of a running program: those that are held, and what an operator does about them. Exit code 0 when done, 1 when refused. */
@Command(
        name = "cdrs",
        mixinStandardHelpOptions = true,
        description = "Shows what became of CDRs, and releases, rejects, takes back and corrects them.")
final class CdrsCommand {

    private static final String LOCAL = "http://localhost:8080";

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "held",
            mixinStandardHelpOptions = true,
            description = "Those that nobody is billed for yet, and why.")
    int held(@Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return list(url, "?state=held");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "All that came, and what became of them.")
    int all(@Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return list(url, "");
    }

    @Command(name = "difference", mixinStandardHelpOptions = true, description = "Expected and billed, line by line.")
    int difference(
            @Parameters(paramLabel = "CPO") String cpo,
            @Parameters(paramLabel = "CDR") String id,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            var found = api.get(path(cpo, id) + "/difference");
            var out = Home.out(spec);
            out.printf(
                    "%-12s %14s %14s %14s%n", found.path("currency").asString(""), "expected", "billed", "difference");
            for (var row : found.path("rows")) {
                out.printf(
                        "%-12s %14s %14s %14s%n",
                        row.path("what").asString(""),
                        shown(row, "expected"),
                        shown(row, "billed"),
                        shown(row, "difference"));
            }
            out.flush();
        }
        return 0;
    }

    private static String shown(JsonNode row, String name) {
        return row.has(name) ? row.path(name).toString() : "-";
    }

    @Command(
            name = "signed",
            mixinStandardHelpOptions = true,
            description = "What the meter signed, as a file for the transparency software and ./voltroam verify ocmf.")
    int signed(
            @Parameters(paramLabel = "CPO") String cpo,
            @Parameters(paramLabel = "CDR") String id,
            @Option(names = "--out", required = true, description = "The file.") Path file,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url)
            throws IOException {
        try (var api = new ApiClient(url)) {
            var found = api.get(path(cpo, id) + "/signed");
            Files.writeString(file, found.path("transparency").asString(""));
            Home.out(spec).println(file + ": " + found.path("records").size() + " records");
            Home.out(spec).flush();
        }
        return 0;
    }

    @Command(name = "release", mixinStandardHelpOptions = true, description = "Settles and bills one that is held.")
    int release(
            @Parameters(paramLabel = "CPO") String cpo,
            @Parameters(paramLabel = "CDR") String id,
            @Option(names = "--by", required = true, description = "Who decides.") String by,
            @Option(names = "--why", required = true, description = "For the record.") String why,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return act(url, cpo, id, "release", wish(by, why));
    }

    @Command(name = "reject", mixinStandardHelpOptions = true, description = "Nobody will be billed for it.")
    int reject(
            @Parameters(paramLabel = "CPO") String cpo,
            @Parameters(paramLabel = "CDR") String id,
            @Option(names = "--by", required = true, description = "Who decides.") String by,
            @Option(names = "--why", required = true, description = "For the record.") String why,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return act(url, cpo, id, "reject", wish(by, why));
    }

    @Command(name = "credit", mixinStandardHelpOptions = true, description = "Takes back a CDR of our CPO.")
    int credit(
            @Parameters(paramLabel = "CPO") String cpo,
            @Parameters(paramLabel = "CDR") String id,
            @Option(names = "--by", required = true, description = "Who decides.") String by,
            @Option(names = "--why", required = true, description = "For the record.") String why,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return act(url, cpo, id, "credit", wish(by, why));
    }

    @Command(
            name = "correct",
            mixinStandardHelpOptions = true,
            description = "Takes back a CDR of our CPO and tells it anew with the energy it was.")
    int correct(
            @Parameters(paramLabel = "CPO") String cpo,
            @Parameters(paramLabel = "CDR") String id,
            @Option(names = "--kwh", required = true, description = "The energy it really was.") String kwh,
            @Option(names = "--by", required = true, description = "Who decides.") String by,
            @Option(names = "--why", required = true, description = "For the record.") String why,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return act(url, cpo, id, "correct", wish(by, why).put("kwh", kwh));
    }

    private static Out wish(String by, String why) {
        return new Out().put("by", by).put("why", why);
    }

    private static String path(String cpo, String id) {
        return "/api/cdrs/" + ConnectionText.encoded(cpo) + "/" + ConnectionText.encoded(id);
    }

    private int act(String url, String cpo, String id, String action, Out wish) {
        try (var api = new ApiClient(url)) {
            ConnectionText.show(api.post(path(cpo, id) + "/" + action, Json.bytes(wish.done())), Home.out(spec));
        }
        return 0;
    }

    private int list(String url, String which) {
        try (var api = new ApiClient(url)) {
            var out = Home.out(spec);
            for (var each : api.get("/api/cdrs" + which).path("cdrs")) {
                out.printf(
                        "%-8s %-8s %-38s %-22s %s%n",
                        each.path("cpo").asString(""),
                        each.path("emsp").asString(""),
                        each.path("id").asString(""),
                        each.path("state").asString(""),
                        codes(each));
            }
            out.flush();
        }
        return 0;
    }

    private static String codes(JsonNode cdr) {
        var codes = new StringBuilder();
        cdr.path("findings")
                .forEach(finding ->
                        codes.append(finding.path("code").asString("")).append(' '));
        return codes.toString().strip();
    }
}
