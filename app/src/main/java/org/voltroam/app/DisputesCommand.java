package org.voltroam.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Disputes of CDRs in a running program. Exit code 0 when done, 1 when refused. */
@Command(name = "disputes", mixinStandardHelpOptions = true, description = "Opens, shows and decides disputes of CDRs.")
final class DisputesCommand {

    private static final String LOCAL = "http://localhost:8080";

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "All that were opened.")
    int list(@Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            var out = Home.out(spec);
            for (var each : api.get("/api/disputes").path("disputes")) {
                out.printf(
                        "%-8s %-38s %-8s %10s %s %-18s %-18s %s%n",
                        each.path("cpo").asString(""),
                        each.path("cdr").asString(""),
                        each.path("emsp").asString(""),
                        each.path("amount").toString(),
                        each.path("currency").asString(""),
                        each.path("reason").asString(""),
                        each.path("state").asString(""),
                        each.path("due").asString(""));
            }
            out.flush();
        }
        return 0;
    }

    @Command(name = "open", mixinStandardHelpOptions = true, description = "Disputes a part of a CDR, or all of it.")
    int open(
            @Parameters(paramLabel = "CPO") String cpo,
            @Parameters(paramLabel = "CDR") String id,
            @Option(names = "--amount", required = true, description = "What of it, taxes included.") String amount,
            @Option(names = "--currency", defaultValue = "EUR") String currency,
            @Option(names = "--reason", required = true, description = "price-too-high, never-charged, ...")
                    String reason,
            @Option(names = "--evidence", split = ",", defaultValue = "", description = "tariff,breakdown, ...")
                    List<String> evidence,
            @Option(names = "--by", required = true, description = "Who disputes it.") String by,
            @Option(names = "--why", required = true, description = "For the record.") String why,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        var wish = new Out()
                .put("amount", amount)
                .put("currency", currency)
                .put("reason", reason)
                .texts(
                        "evidence",
                        evidence.stream().filter(each -> !each.isBlank()).toList(),
                        each -> each)
                .put("by", by)
                .put("why", why);
        return post(url, path(cpo, id), wish);
    }

    @Command(
            name = "move",
            mixinStandardHelpOptions = true,
            description = "Moves a dispute: under-review, accepted, rejected, escalated, closed, ...")
    int move(
            @Parameters(paramLabel = "CPO") String cpo,
            @Parameters(paramLabel = "CDR") String id,
            @Parameters(paramLabel = "STATE") String state,
            @Option(names = "--as", required = true, description = "emsp, cpo or arbiter") String actor,
            @Option(names = "--by", required = true, description = "Who does it.") String by,
            @Option(names = "--why", required = true, description = "For the record.") String why,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        var wish = new Out().put("actor", actor).put("by", by).put("why", why);
        return post(url, path(cpo, id) + "/" + ConnectionText.encoded(state), wish);
    }

    private static String path(String cpo, String id) {
        return "/api/disputes/" + ConnectionText.encoded(cpo) + "/" + ConnectionText.encoded(id);
    }

    private int post(String url, String path, Out wish) {
        try (var api = new ApiClient(url)) {
            ConnectionText.show(api.post(path, Json.bytes(wish.done())), Home.out(spec));
        }
        return 0;
    }
}
