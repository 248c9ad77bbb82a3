package org.voltroam.app;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.voltroam.app.money.LintedFile;
import org.voltroam.app.money.Unusable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exit code 0 without errors, 1 with, 2 when the file cannot be used. */
@Command(name = "lint", mixinStandardHelpOptions = true, description = "Finds what is wrong with a document.")
final class LintCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "tariff",
            mixinStandardHelpOptions = true,
            description = "Finds prices that never hold, impossible restrictions, what the law forbids, and jumps.")
    int tariff(
            @Parameters(paramLabel = "FILE", description = "One tariff or a list.") Path file,
            @Option(names = "--country", description = "Of the locations, two letters. Default: of the party.")
                    @Nullable
                    String country,
            @Option(names = "--power", paramLabel = "KW", description = "Of the strongest connector.") @Nullable
                    BigDecimal power,
            @Option(names = "--previous", paramLabel = "FILE", description = "The version before.") @Nullable
                    Path previous) {
        var out = Home.out(spec);
        try {
            var linted = LintedFile.of(file, country, power, previous);
            linted.lines().forEach(out::println);
            out.flush();
            return linted.hasErrors() ? 1 : 0;
        } catch (Unusable unusable) {
            Home.err(spec).println("voltroam: " + unusable.getMessage());
            return 2;
        }
    }
}
