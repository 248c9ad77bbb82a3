package org.voltroam.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Statements of a running program. {@code verify statement} checks one without it. */
@Command(
        name = "statements",
        mixinStandardHelpOptions = true,
        description = "Closes periods, and shows and exports what they come to.")
final class StatementsCommand {

    private static final String LOCAL = "http://localhost:8080";
    private static final byte[] NOTHING = {'{', '}'};

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "All that were made.")
    int list(@Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            show(api.get("/api/statements"));
        }
        return 0;
    }

    @Command(
            name = "close",
            mixinStandardHelpOptions = true,
            description = "Closes a period of a hub or CPO here; again, it shows what was closed.")
    int close(
            @Parameters(paramLabel = "KEEPER", description = "Who keeps the books: NL*VRM") String keeper,
            @Parameters(paramLabel = "PERIOD", description = "A month that is over: 2026-03") String period,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            show(api.post(
                    "/api/periods/" + ConnectionText.encoded(keeper) + "/" + ConnectionText.encoded(period) + "/close",
                    NOTHING));
        }
        return 0;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One of them.")
    int show(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            ConnectionText.show(api.get("/api/statements/" + ConnectionText.encoded(name)), Home.out(spec));
        }
        return 0;
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "One of them with all that it was computed from, for ./voltroam verify statement.")
    int export(
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url)
            throws IOException {
        try (var api = new ApiClient(url)) {
            Files.write(file, Json.bytes(api.get("/api/statements/" + ConnectionText.encoded(name) + "/file")));
        }
        return 0;
    }

    private void show(JsonNode found) {
        var out = Home.out(spec);
        for (var each : found.path("statements")) {
            out.printf(
                    "%-16s %-8s %-8s %s %14s due %14s carried%n",
                    each.path("name").asString(""),
                    each.path("period").asString(""),
                    each.path("holder").asString(""),
                    each.path("currency").asString(""),
                    each.path("due").toString(),
                    each.path("carried_out").toString());
        }
        out.flush();
    }
}
