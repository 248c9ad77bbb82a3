package org.voltroam.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** What a charge will cost a driver of an eMSP of a running program, shown or promised. Exit code 0 when done, 1 when refused. */
@Command(
        name = "quote",
        mixinStandardHelpOptions = true,
        description = "Says what a charge will cost, and promises it.")
final class QuoteCommand {

    private static final String LOCAL = "http://localhost:8080";

    @Spec
    private @Nullable CommandSpec spec;

    /** What is planned. */
    static final class Planned {

        @Option(names = "--card", required = true, description = "The driver's card.")
        private String card = "";

        @Option(names = "--evse", required = true, description = "As printed on the station.")
        private String evse = "";

        @Option(names = "--kwh", required = true, description = "To charge.")
        private String kWh = "";

        @Option(names = "--minutes", required = true, description = "It takes to charge them.")
        private String charging = "";

        @Option(names = "--parked", defaultValue = "0", description = "Minutes after the charge.")
        private String parked = "0";

        @Option(names = "--start", description = "A moment in UTC. Default: now.")
        private @Nullable String start;

        Out body() {
            return new Out()
                    .put("card", card)
                    .put("evse", evse)
                    .put("kwh", kWh)
                    .put("charging_minutes", charging)
                    .put("parked_minutes", parked)
                    .put("start", start);
        }

        String query() {
            var query = new StringBuilder();
            for (var field : body().done().properties()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(field.getKey())
                        .append('=')
                        .append(ConnectionText.encoded(field.getValue().asString("")));
            }
            return query.toString();
        }
    }

    @Command(name = "preview", mixinStandardHelpOptions = true, description = "Every price of it, and the total.")
    int preview(
            @ArgGroup(exclusive = false, multiplicity = "1") Planned planned,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            show(api.get("/api/quotes/preview" + planned.query()));
        }
        return 0;
    }

    @Command(
            name = "make",
            mixinStandardHelpOptions = true,
            description = "Promises it; the signed text goes to a file.")
    int make(
            @ArgGroup(exclusive = false, multiplicity = "1") Planned planned,
            @Option(names = "--out", required = true, description = "Where the signed text goes.") Path file,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url)
            throws IOException {
        try (var api = new ApiClient(url)) {
            var quote = api.post("/api/quotes", Json.bytes(planned.body().done()));
            Files.write(file, Json.bytes(quote.path("signed")));
            show(quote.path("preview"));
            var out = Home.out(spec);
            out.println("quote " + quote.path("quote").asString("") + " holds until "
                    + quote.path("expires").asString(""));
            out.flush();
        }
        return 0;
    }

    private void show(JsonNode preview) {
        var out = Home.out(spec);
        if (preview.path("price_not_computable").asBoolean(false)) {
            out.println("the price is told in words only: " + preview.path("texts"));
        }
        for (var row : preview.path("rows")) {
            out.printf(
                    "%-12s %-28s %10s x %-10s %10s%n",
                    row.path("unit").asString(""),
                    row.path("text").asString(""),
                    shown(row, "unit_price"),
                    shown(row, "quantity"),
                    row.path("gross"));
        }
        out.printf(
                "%-12s %-28s %10s   %-10s %10s %s%n",
                "to pay",
                "",
                "",
                "",
                preview.path("retail").path("gross"),
                preview.path("currency").asString(""));
        out.flush();
    }

    private static String shown(JsonNode row, String name) {
        return row.has(name) ? row.path(name).toString() : "-";
    }
}
