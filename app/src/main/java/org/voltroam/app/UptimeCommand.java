package org.voltroam.app;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** How much of the time one could charge, by a running program. Exit code 0 when told or noted, 1 when not. */
@Command(
        name = "uptime",
        mixinStandardHelpOptions = true,
        description =
                "Tells how much of the time one could charge at each EVSE, by the formulas that authorities ask for.")
final class UptimeCommand {

    private static final String LOCAL = "http://localhost:8080";

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Each EVSE in a period.")
    int show(
            @Parameters(paramLabel = "PERIOD", description = "A year or a month: 2026, 2026-10.") String period,
            @Option(names = "--by", defaultValue = "uk", description = "uk (99 %%), nevi (97 %%) or afir.") String by,
            @Option(names = "--at", description = "Of one of our CPOs.") @Nullable String at,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            var told = api.get("/api/uptime?by=" + ConnectionText.encoded(by) + "&period="
                    + ConnectionText.encoded(period) + (at == null ? "" : "&at=" + ConnectionText.encoded(at)));
            told.path("rows")
                    .forEach(row -> line(
                            row.path("at").asString("") + " " + row.path("evse").asString(""), row));
            if (told.has("rapid_network")) {
                line("all of 50 kW and more", told.path("rapid_network"));
            }
            Home.out(spec).flush();
        }
        return 0;
    }

    private void line(String who, JsonNode figures) {
        Home.out(spec)
                .printf(
                        "%-40s %9s %% %-8s outage %s min, of which %s do not count; measured %s min%n",
                        who,
                        figures.has("percent") ? figures.path("percent").toString() : "-",
                        figures.has("kept") ? (figures.path("kept").asBoolean() ? "kept" : "NOT KEPT") : "",
                        figures.path("outage_minutes"),
                        figures.path("excluded_minutes"),
                        figures.path("measured_minutes"));
    }

    @Command(
            name = "excuse",
            mixinStandardHelpOptions = true,
            description = "Says that an outage was not ours. It counts with nevi only.")
    int excuse(
            @Parameters(paramLabel = "CPO") String at,
            @Parameters(paramLabel = "LOCATION") String location,
            @Parameters(paramLabel = "EVSE", description = "Its uid.") String evse,
            @Option(names = "--from", required = true, description = "2026-03-14T12:00:00Z") String from,
            @Option(names = "--until", required = true, description = "2026-03-14T13:00:00Z") String until,
            @Option(
                            names = "--cause",
                            required = true,
                            description = "grid, vehicle, maintenance, vandalism or disaster.")
                    String cause,
            @Option(names = "--by", required = true, description = "Who says so.") String by,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        var body = new Out()
                .put("at", at)
                .put("location", location)
                .put("evse", evse)
                .put("from", from)
                .put("until", until)
                .put("cause", cause)
                .put("by", by)
                .done();
        try (var api = new ApiClient(url)) {
            ConnectionText.show(api.post("/api/uptime/excuses", Json.bytes(body)), Home.out(spec));
        }
        return 0;
    }
}
