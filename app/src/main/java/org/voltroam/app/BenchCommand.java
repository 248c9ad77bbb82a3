package org.voltroam.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.voltroam.app.bench.CdrsBench;
import org.voltroam.app.bench.ClearingBench;
import org.voltroam.app.bench.CodecsBench;
import org.voltroam.app.bench.DeliveryBench;
import org.voltroam.app.bench.PricingBench;
import org.voltroam.app.bench.RelayBench;
import org.voltroam.app.bench.StationsBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures, each beside a reference of the same run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures what the program costs, beside a reference of the same run.")
final class BenchCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "relay", description = "An authorization through the hub, straight to the eMSP, and through nginx.")
    int relay(
            @Option(names = "--connections", defaultValue = "64", description = "Default: ${DEFAULT-VALUE}")
                    int connections,
            @Option(names = "--seconds", defaultValue = "10", description = "Of each part. Default: ${DEFAULT-VALUE}")
                    int seconds)
            throws IOException {
        return inScratch(scratch -> new RelayBench(out(), Main.class.getName(), connections, seconds).run(scratch));
    }

    @Command(
            name = "stations",
            description = "Stations that charge in a loop at the CPO, and stations that only stay connected.")
    int stations(
            @Option(
                            names = "--count",
                            defaultValue = "500",
                            description = "Charging stations. Default: ${DEFAULT-VALUE}")
                    int count,
            @Option(names = "--idle", defaultValue = "2000", description = "Idle stations. Default: ${DEFAULT-VALUE}")
                    int idle,
            @Option(names = "--seconds", defaultValue = "20", description = "Of charging. Default: ${DEFAULT-VALUE}")
                    int seconds)
            throws IOException {
        return inScratch(scratch -> new StationsBench(out(), Main.class.getName(), count, idle, seconds).run(scratch));
    }

    @Command(
            name = "codecs",
            description = "Reading a page of locations, and a CDR from one version of OCPI to another.")
    int codecs(
            @Option(names = "--seconds", defaultValue = "10", description = "Of each part. Default: ${DEFAULT-VALUE}")
                    int seconds) {
        new CodecsBench(out(), seconds).run();
        return 0;
    }

    @Command(
            name = "delivery",
            description = "Statuses coming in, and going out to one receiver, to many, and to one that was away.")
    int delivery(
            @Option(
                            names = "--changes",
                            defaultValue = "100000",
                            description = "EVSEs with news for a receiver that was away. Default: ${DEFAULT-VALUE}")
                    int changes,
            @Option(
                            names = "--receivers",
                            defaultValue = "500",
                            description = "Receivers of one change. Default: ${DEFAULT-VALUE}")
                    int receivers,
            @Option(
                            names = "--seconds",
                            defaultValue = "10",
                            description = "Of what comes in. Default: ${DEFAULT-VALUE}")
                    int seconds)
            throws IOException {
        return inScratch(scratch -> new DeliveryBench(out(), changes, receivers, seconds).run(scratch));
    }

    @Command(name = "pricing", description = "Pricing a charge, explained line by line, beside its bare arithmetic.")
    int pricing(
            @Option(names = "--seconds", defaultValue = "10", description = "Of each part. Default: ${DEFAULT-VALUE}")
                    int seconds) {
        new PricingBench(out(), seconds).run();
        return 0;
    }

    @Command(name = "clearing", description = "Closing a period, beside the database's own sum over its rows.")
    int clearing(
            @Option(names = "--cdrs", defaultValue = "50000", description = "In the period. Default: ${DEFAULT-VALUE}")
                    int cdrs)
            throws IOException {
        return inScratch(scratch -> new ClearingBench(out(), cdrs).run(scratch));
    }

    @Command(name = "cdrs", description = "CDRs judged, priced again and billed, beside only writing them down.")
    int cdrs(
            @Option(names = "--cdrs", defaultValue = "20000", description = "Of each part. Default: ${DEFAULT-VALUE}")
                    int cdrs)
            throws IOException {
        return inScratch(scratch -> new CdrsBench(out(), cdrs).run(scratch));
    }

    private interface Measurement {
        void run(Path scratch) throws IOException;
    }

    private static int inScratch(Measurement measurement) throws IOException {
        // Not a temporary directory: those of a root are closed to the account that the database runs under.
        var scratch = Files.createDirectories(Home.folder().resolve("app/target/bench-" + System.nanoTime()));
        try {
            measurement.run(scratch);
        } finally {
            try (var files = Files.walk(scratch)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
        return 0;
    }

    private PrintWriter out() {
        return Home.out(spec);
    }
}
