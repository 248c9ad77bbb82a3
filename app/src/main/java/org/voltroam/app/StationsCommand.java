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

/** The charging stations of a running program. Exit code 0 when done, 1 when refused. */
@Command(
        name = "stations",
        mixinStandardHelpOptions = true,
        description = "Shows the charging stations of a running program, and tells them what to do.")
final class StationsCommand {

    private static final String LOCAL = "http://localhost:8080";

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Every station, and who came that nobody knows.")
    int list(
            @Option(names = "--at", description = "Of one of our CPOs.") @Nullable String at,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            var told = api.get(ConnectionText.path("stations", at));
            var out = Home.out(spec);
            for (var each : told.path("stations")) {
                out.printf(
                        "%-20s %-8s %-9s %-10s %s%n",
                        each.path("id").asString(""),
                        each.path("at").asString(""),
                        each.path("state").asString(""),
                        each.path("version").asString("away"),
                        each.path("last_heard").asString(""));
            }
            for (var each : told.path("strangers")) {
                out.println(each.path("id").asString("") + " is unknown, last came "
                        + each.path("last_came").asString(""));
            }
            out.flush();
        }
        return 0;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "All that is known: why does it not start?")
    int show(
            @Parameters(paramLabel = "STATION") String id,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            ConnectionText.show(api.get("/api/stations/" + ConnectionText.encoded(id)), Home.out(spec));
        }
        return 0;
    }

    @Command(
            name = "call",
            mixinStandardHelpOptions = true,
            description = "Sends a call in the words of the station's own version, and prints its answer.")
    int call(
            @Parameters(paramLabel = "STATION") String id,
            @Parameters(paramLabel = "ACTION", description = "For example GetConfiguration.") String action,
            @Parameters(paramLabel = "JSON", arity = "0..1", defaultValue = "{}", description = "The payload.")
                    String payload,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        var body = Json.tryParse(payload.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return body.map(json -> posted(url, id, "commands/" + action, json))
                .orElseThrow(() -> new Trouble("the payload is no JSON"));
    }

    @Command(name = "reset", mixinStandardHelpOptions = true, description = "Starts a station anew.")
    int reset(
            @Parameters(paramLabel = "STATION") String id,
            @Option(names = "--now", description = "Ends what charges; else it waits, or ends in good order.")
                    boolean atOnce,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return posted(url, id, "orders/reset", new Out().put("at_once", atOnce).done());
    }

    @Command(name = "unlock", mixinStandardHelpOptions = true, description = "Lets go of a plug.")
    int unlock(
            @Parameters(paramLabel = "STATION") String id,
            @Parameters(paramLabel = "PLACE", description = "The connector, or the EVSE of a station of 2.x.")
                    int place,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return posted(url, id, "orders/unlock", new Out().put("place", place).done());
    }

    @Command(name = "trigger", mixinStandardHelpOptions = true, description = "Makes a station say something.")
    int trigger(
            @Parameters(paramLabel = "STATION") String id,
            @Parameters(paramLabel = "SUBJECT", description = "boot, heartbeat, status, meter, firmware, log.")
                    String subject,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return posted(
                url, id, "orders/trigger", new Out().put("subject", subject).done());
    }

    @Command(
            name = "approve",
            mixinStandardHelpOptions = true,
            description = "Lets a station in: one that waits, or a new one with its place and password.")
    int approve(
            @Parameters(paramLabel = "STATION") String id,
            @Option(names = "--at", description = "Our CPO, for a new station.") @Nullable String at,
            @Option(names = "--location", description = "Where it stands.") @Nullable String location,
            @Option(names = "--evses", description = "The EVSEs of its connectors 1, 2, ..., by commas.") @Nullable
                    String evses,
            @Option(
                            names = "--password",
                            interactive = true,
                            arity = "0..1",
                            description = "It will come with; without a value it is asked for.")
                    @Nullable
                    String password,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return posted(
                url,
                id,
                "approve",
                new Out()
                        .put("at", at)
                        .put("location", location)
                        .put("evses", evses)
                        .put("password", password)
                        .done());
    }

    @Command(name = "reject", mixinStandardHelpOptions = true, description = "Keeps a station out.")
    int reject(
            @Parameters(paramLabel = "STATION") String id,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return posted(url, id, "reject", Json.object());
    }

    @Command(name = "password", mixinStandardHelpOptions = true, description = "Gives a station a new password.")
    int password(
            @Parameters(paramLabel = "STATION") String id,
            @Option(
                            names = "--new",
                            required = true,
                            interactive = true,
                            arity = "0..1",
                            description = "16 to 40 characters; without a value it is asked for.")
                    String password,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return posted(
                url, id, "orders/password", new Out().put("password", password).done());
    }

    @Command(
            name = "security",
            mixinStandardHelpOptions = true,
            description = "Agrees by which security profile a station comes, and by no lesser one ever after.")
    int security(
            @Parameters(paramLabel = "STATION") String id,
            @Parameters(
                            paramLabel = "PROFILE",
                            description = "0: with nothing, 1: password, 2: password over TLS, 3: certificate.")
                    int profile,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return posted(
                url, id, "orders/security", new Out().put("profile", profile).done());
    }

    private int posted(String url, String id, String what, JsonNode body) {
        try (var api = new ApiClient(url)) {
            var answer = api.post("/api/stations/" + ConnectionText.encoded(id) + "/" + what, Json.bytes(body));
            ConnectionText.show(answer, Home.out(spec));
            var outcome = answer.path("outcome").asString("ACCEPTED");
            return outcome.equals("ACCEPTED") ? 0 : 1;
        }
    }
}
