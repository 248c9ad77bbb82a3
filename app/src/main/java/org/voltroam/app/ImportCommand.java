package org.voltroam.app;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings documents of others into a running program. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Loads a document into a running program and reports everything that is wrong with it.")
final class ImportCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "locations", description = "Any OCPI 2.2.1 locations document: a list, or a response with data.")
    int locations(
            @Parameters(paramLabel = "FILE", description = "The document.") Path file,
            @Option(
                            names = "--to",
                            description =
                                    "The party whose knowledge it becomes. Default: who owns it, else the first eMSP.")
                    @Nullable
                    String to,
            @Option(names = "--url", defaultValue = "http://localhost:8080", description = "The running program.")
                    String url)
            throws IOException {
        var out = Home.out(spec);
        if (!Files.isReadable(file)) {
            throw new Trouble(file + " cannot be read");
        }
        try (var api = new ApiClient(url)) {
            var query = to == null ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
            var report = api.post("/api/locations" + query, Files.readAllBytes(file));
            for (var violation : report.path("violations")) {
                out.printf(
                        "%s %s: %s%n",
                        violation.path("pointer").asString(),
                        violation.path("code").asString(),
                        violation.path("text").asString());
            }
            out.printf(
                    "%d locations loaded, %d violations%n",
                    report.path("loaded").asInt(0), report.path("violations").size());
            out.flush();
        }
        return 0;
    }
}
