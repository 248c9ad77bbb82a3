package org.voltroam.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The project's folder: the launcher names it; without the launcher it is the folder one stands in. */
final class Home {

    private static final Path DEMO = Path.of("app/src/main/resources/demo");

    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty("voltroam.home", "")).toAbsolutePath();
    }

    /** Where a command prints; without picocli's, for tests, the standard output. */
    static PrintWriter out(@Nullable CommandSpec spec) {
        return spec == null
                ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                : spec.commandLine().getOut();
    }

    /** Where a command complains. */
    static PrintWriter err(@Nullable CommandSpec spec) {
        return spec == null
                ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
                : spec.commandLine().getErr();
    }

    static Path demo() {
        var demo = folder().resolve(DEMO);
        if (!Files.isDirectory(demo)) {
            throw new Trouble("the demonstration world is not in " + demo + "; name another with --world FOLDER");
        }
        return demo;
    }
}
