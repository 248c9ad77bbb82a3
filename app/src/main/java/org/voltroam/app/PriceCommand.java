package org.voltroam.app;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.voltroam.app.money.OcpiVersion;
import org.voltroam.app.money.PriceJson;
import org.voltroam.app.money.PriceText;
import org.voltroam.app.money.PricedFile;
import org.voltroam.app.money.Unusable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Exit code 0 when the CDR's own total agrees, 1 when it differs, 2 when nothing can be computed. */
@Command(
        name = "price",
        description = "Prices a CDR again and shows every line. Exit code 0: its own total agrees, 1: it differs.")
final class PriceCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--cdr", required = true, description = "A CDR of OCPI 2.1.1, 2.2.1 or 2.3.0.")
    private Path cdr = Path.of("");

    @Option(names = "--tariffs", description = "One tariff or a list. Default: those of the CDR.")
    private @Nullable Path tariffs;

    @Option(names = "--tz", paramLabel = "ZONE", description = "Of the location: Europe/Berlin. Default: UTC.")
    private @Nullable String zone;

    @Option(names = "--version", description = "2.1.1, 2.2.1 or 2.3.0. Default: what the fields say.")
    private @Nullable String version;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            var priced = PricedFile.of(cdr, tariffs, zone(), version());
            print(priced);
            return priced.agrees() ? 0 : 1;
        } catch (Unusable unusable) {
            Home.err(spec).println("voltroam: " + unusable.getMessage());
            return 2;
        }
    }

    private void print(PricedFile priced) {
        var out = Home.out(spec);
        if (json) {
            out.println(PriceJson.of(priced).toPrettyString());
            out.flush();
        } else {
            PriceText.print(priced, out);
        }
    }

    private @Nullable ZoneId zone() {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw wrong("--tz " + zone + " is no time zone like Europe/Berlin");
        }
    }

    private @Nullable OcpiVersion version() {
        return version == null
                ? null
                : OcpiVersion.of(version)
                        .orElseThrow(() -> wrong("--version " + version + " is not 2.1.1, 2.2.1 or 2.3.0"));
    }

    private ParameterException wrong(String why) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
    }
}
