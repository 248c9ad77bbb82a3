package org.voltroam.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.postgres.Seal;
import org.voltroam.platform.store.postgres.StoreFailure;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.ocpi.admission.Admission;
import org.voltroam.stage.Journeys;
import org.voltroam.stage.Visits;
import org.voltroam.stage.world.World;
import org.voltroam.stage.world.WorldFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole thing, or the parties one names, until Ctrl-C. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Runs hub, CPOs and eMSPs with simulated stations, and the live page.")
final class UpCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(UpCommand.class);

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port of the page and all APIs; 0 for a free one. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: ${DEFAULT-VALUE}")
    private String host = "127.0.0.1";

    @Option(names = "--data", description = "Folder of the embedded database. Default: data in the project's folder")
    private @Nullable Path data;

    @Option(
            names = "--db",
            description = "A PostgreSQL server instead: jdbc:postgresql://host/database?user=...&password=...")
    private @Nullable String database;

    @Option(
            names = "--key",
            description =
                    "File of the key that seals our tokens in the database. Default: voltroam.key in the data folder")
    private @Nullable Path key;

    @Option(names = "--in-memory", description = "Keeps nothing on disk.")
    private boolean inMemory;

    @Option(names = "--world", description = "Folder with parties.json and the rest. Default: the demonstration world")
    private @Nullable Path world;

    @Option(names = "--only", split = ",", description = "Runs only these parties, for example NL*VRM,NL*GVB.")
    private List<String> only = List.of();

    @Option(
            names = "--requests-per-second",
            defaultValue = "2000",
            description =
                    "How many OCPI requests a second each partner may make; 0 for any number. Default: ${DEFAULT-VALUE}")
    private int perSecond;

    @Option(
            names = "--development",
            description = "Also calls peers by http and on this machine. Always so with the demonstration world.")
    private boolean development;

    @Option(names = "--no-stations", description = "Simulates no stations.")
    private boolean noStations;

    @Option(names = "--no-first-charge", description = "Does not let a first car charge by itself.")
    private boolean noFirstCharge;

    @Mixin
    private final TlsOptions tls = new TlsOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var out = Home.out(spec);
        var began = System.nanoTime();
        var files = world == null ? Home.demo() : world;
        var played = read(files);
        if (egress() == Egress.DEVELOPMENT) {
            LOG.info("development profile: peers are also called by http and on this machine");
        }
        var parties = only.stream().map(PartyId::parse).toList();
        var stopped = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopped, done), "stop"));
        try (var stores = opened(out);
                var node = started(setting(played, parties, stores))) {
            tell(out, node, began, files);
            firstCharge(out, node);
            stopped.await();
            out.println("Stopping.");
        } finally {
            done.countDown();
        }
        return 0;
    }

    private Node.Setting setting(World played, List<PartyId> parties, OpenStores stores) {
        return new Node.Setting(
                        played,
                        party -> parties.isEmpty() || parties.contains(party),
                        host,
                        port,
                        stores::open,
                        !noStations,
                        Admission.Terms.standard().perSecond(perSecond),
                        egress())
                .secured(tls.port(), tls.calls());
    }

    /** The demonstration plays all parts on one machine; whatever else runs is meant seriously until one says otherwise. */
    private Egress egress() {
        return development || world == null ? Egress.DEVELOPMENT : Egress.PUBLIC;
    }

    private static World read(Path folder) {
        try {
            return WorldFiles.read(folder);
        } catch (WorldFiles.BadWorld bad) {
            throw new Trouble("the world cannot be read: " + bad.getMessage(), bad);
        }
    }

    /** What cannot be opened, because of a lock, a right or a server, says itself what to do. */
    private OpenStores opened(PrintWriter out) {
        try {
            return stores(out);
        } catch (IllegalStateException | UncheckedIOException cannot) {
            throw new Trouble(String.valueOf(cannot.getMessage()), cannot);
        }
    }

    private static Node started(Node.Setting setting) {
        try {
            return Node.start(setting);
        } catch (StoreFailure cannot) {
            throw new Trouble("the database: " + cannot.getMessage(), cannot);
        } catch (Seal.WrongKey wrong) {
            throw new Trouble(String.valueOf(wrong.getMessage()), wrong);
        } catch (IllegalStateException cannot) {
            throw new Trouble(
                    "cannot listen on " + setting.host() + ":" + setting.port() + " (" + cannot.getMessage()
                            + "); choose another with --port",
                    cannot);
        }
    }

    private OpenStores stores(PrintWriter out) {
        if (inMemory) {
            return OpenStores.inMemory();
        }
        if (database != null) {
            return OpenStores.at(database, keyFile(), egress() == Egress.DEVELOPMENT);
        }
        out.println("Opening the database in " + folder() + " (the first time takes some seconds more)");
        return OpenStores.embedded(folder(), keyFile());
    }

    private Path keyFile() {
        return key == null ? folder().resolve("voltroam.key") : key;
    }

    private Path folder() {
        return data == null ? Home.folder().resolve("data") : data;
    }

    private static void stop(CountDownLatch stopped, CountDownLatch done) {
        stopped.countDown();
        try {
            if (!done.await(15, TimeUnit.SECONDS)) {
                System.err.println("voltroam: could not stop cleanly in 15 seconds; the next start recovers");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(PrintWriter out, Node node, long began, Path files) {
        var seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        var base = (tls.port() == null ? "http" : "https") + "://localhost:" + node.port();
        out.println();
        out.printf("Voltroam is up after %.1f s.%n", seconds);
        out.println();
        out.println("  The page          " + base + "/");
        node.cast()
                .members()
                .forEach(member -> out.printf(
                        "  %-17s %s%n",
                        member.id() + " " + member.party().role(),
                        base + member.platform().basePath() + "/versions"));
        out.println("  Stations connect  ws://localhost:" + node.port() + "/ocpp/{party}/{station}");
        out.println("  The world         " + files);
        out.println();
        out.println("  Try: press \"Charge a car\" on the page, or in another terminal:");
        example(node)
                .ifPresent(wish -> out.println(
                        "  ./voltroam charge --card " + wish.card() + " --evse '" + wish.evse() + "' --kwh 20"));
        out.println("  Ctrl-C stops everything.");
        out.flush();
    }

    /** On a fresh database one car charges by itself, so that there is something to look at. */
    private void firstCharge(PrintWriter out, Node node) {
        var visits = node.visits();
        if (noFirstCharge || noStations || !new Journeys(node.cast()).latest(1).isEmpty()) {
            return;
        }
        example(node).ifPresent(wish -> Thread.ofVirtual().start(() -> FirstCharge.run(out, node, visits, wish)));
    }

    /** A card that works at an EVSE of the world, if the world has such. */
    private static Optional<Visits.Wish> example(Node node) {
        return FirstCharge.wish(node, TokenType.RFID, Energy.ofKWh("18"), new BigDecimal("600"));
    }
}
