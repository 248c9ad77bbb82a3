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

/** What places of charging stations may draw together, in a running program. */
@Command(
        name = "limits",
        mixinStandardHelpOptions = true,
        description = "Limits that places of charging stations share: of a site, or of a part of one.")
final class LimitsCommand {

    private static final String LOCAL = "http://localhost:8080";

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "All groups, and what their places were told.")
    int list(@Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            api.get("/api/limits").path("groups").forEach(each -> ConnectionText.show(each, Home.out(spec)));
        }
        return 0;
    }

    @Command(
            name = "save",
            mixinStandardHelpOptions = true,
            description = "Saves a group, in place of the one of its name. docs/api.md tells its fields.")
    int save(
            @Parameters(paramLabel = "FILE", description = "JSON.") Path file,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url)
            throws IOException {
        try (var api = new ApiClient(url)) {
            ConnectionText.show(api.post("/api/limits", Files.readAllBytes(file)), Home.out(spec));
        }
        return 0;
    }
}
