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

/** How stations of a running program are to be set, and are. Exit code 0 when all is as it should be, 1 when not. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        description = "Templates of settings for charging stations, and how the stations keep to them.")
final class SettingsCommand {

    private static final String LOCAL = "http://localhost:8080";
    private static final byte[] NOTHING = {};

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "All templates.")
    int list(@Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            api.get("/api/settings").path("templates").forEach(each -> ConnectionText.show(each, Home.out(spec)));
        }
        return 0;
    }

    @Command(
            name = "save",
            mixinStandardHelpOptions = true,
            description = "Saves a template, in place of the one of its name. docs/api.md tells its fields.")
    int save(
            @Parameters(paramLabel = "FILE", description = "JSON.") Path file,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url)
            throws IOException {
        try (var api = new ApiClient(url)) {
            ConnectionText.show(api.post("/api/settings", Files.readAllBytes(file)), Home.out(spec));
        }
        return 0;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "What came of the last look at a station.")
    int show(
            @Parameters(paramLabel = "STATION") String id,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            return told(api.get("/api/stations/" + ConnectionText.encoded(id) + "/settings"));
        }
    }

    @Command(name = "look", mixinStandardHelpOptions = true, description = "Compares a station with its template now.")
    int look(
            @Parameters(paramLabel = "STATION") String id,
            @Option(names = "--write", description = "Puts right what differs.") boolean write,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            var what = "/settings/" + (write ? "write" : "look");
            return told(api.post("/api/stations/" + ConnectionText.encoded(id) + what, NOTHING));
        }
    }

    private int told(JsonNode check) {
        var out = Home.out(spec);
        check.path("findings")
                .forEach(each -> out.printf(
                        "%-12s %-40s %s, found %s %s%n",
                        each.path("state").asString(""),
                        each.path("name").asString(""),
                        each.path("wanted").asString(""),
                        each.path("found").asString("nothing"),
                        each.path("reason").asString("")));
        check.path("drifts")
                .forEach(each -> out.printf(
                        "it was changed at %s: %s to %s%n",
                        each.path("at").asString(""),
                        each.path("name").asString(""),
                        each.path("found").asString("")));
        out.flush();
        return check.path("as_it_should_be").asBoolean(false) ? 0 : 1;
    }
}
