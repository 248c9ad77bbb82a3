package org.voltroam.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.role.Delivering;
import org.voltroam.role.Member;
import tools.jackson.databind.JsonNode;

/**
 * How fast statuses come in and go out, with a real database: PATCHes taken by an eMSP, statuses of a CPO delivered to one receiver and to
 * many, what has gathered while a receiver was away, and what memory a million changes leave behind.
 *
 * <p>The reference of what comes in is the same changes written straight to the store; of what goes out, the same PATCHes sent by nothing
 * but a client.
 */
public final class DeliveryBench {

    private static final int CONNECTIONS = 64;
    private static final int CHUNK = 500;
    private static final int CALLS = 20_000;

    /** As many calls as are under way to one receiver. */
    private static final int AT_ONCE = Delivering.AT_ONCE;

    private final PrintWriter out;
    private final int changes;
    private final int receivers;
    private final int seconds;

    /**
     * @param changes that gather while a receiver is away, each of another EVSE
     * @param receivers of one change
     */
    public DeliveryBench(PrintWriter out, int changes, int receivers, int seconds) {
        this.out = out;
        this.changes = changes;
        this.receivers = receivers;
        this.seconds = seconds;
    }

    public void run(Path scratch) {
        out.printf("%n| | figure |%n|---|---|%n");
        comingIn(scratch.resolve("in"));
        goingOut(scratch.resolve("out"));
        toMany(scratch.resolve("many"));
        out.flush();
    }

    private void row(String name, String figure) {
        out.printf("| %s | %s |%n", name, figure);
        out.flush();
    }

    private void comingIn(Path scratch) {
        var places = new BenchPlaces(BenchParties.CPO, CONNECTIONS, 50);
        var emsp = BenchParties.emsp(0);
        try (var house = new BenchHouse(scratch, new BenchParties(1).world(places), emsp)) {
            house.member().connections().keep(BenchParties.sender());
            places.all().forEach(location -> house.store().commit(Change.put(Kind.LOCATION, location)));
            var straight = straight(house.store(), places);
            var below = house.origin() + Member.basePath(emsp) + "/2.2.1/locations/receiver/NL/BCP/";
            var arguments =
                    List.of(below, CredentialsToken.header(BenchParties.TOKEN), "50", String.valueOf(CONNECTIONS));
            try (var load = Child.java("the CPO", "512m", StatusLoad.class.getName(), arguments)) {
                told(load, seconds * 2); // until the compilers have seen enough
                var cpu = cpuNanos();
                var round = told(load, seconds);
                var micros = (cpuNanos() - cpu)
                        / 1000.0
                        / Math.max(1, round.path("requests").asInt(0));
                row("statuses written straight to the store, durable", "%,.0f/s".formatted(straight));
                row(
                        "statuses taken by PATCH, durable",
                        "%,d/s at %.0f us of CPU each, %d errors"
                                .formatted(
                                        round.path("per_second").asInt(0),
                                        micros,
                                        round.path("errors").asInt(0)));
            }
        }
    }

    /** In a second, by as many callers as there will be connections. */
    private double straight(Store store, BenchPlaces places) {
        var began = System.nanoTime();
        var count = 20_000;
        IntStream.range(0, count / CHUNK)
                .forEach(chunk -> commit(store, places, chunk * CHUNK, (chunk + 1) * CHUNK, chunk));
        return count / seconds(began);
    }

    private void goingOut(Path scratch) {
        var places = new BenchPlaces(BenchParties.CPO, Math.max(1, changes / 100), 100);
        var emsp = BenchParties.emsp(0);
        try (var stub = Child.java("the receiver", "512m", StubReceivers.class.getName(), List.of());
                var house = new BenchHouse(scratch, new BenchParties(1).world(places), BenchParties.CPO)) {
            var origin = "http://127.0.0.1:" + stub.line(line -> !line.isBlank());
            house.member().connections().keep(BenchParties.receiver(emsp, origin));
            await(stub, heard -> heard.path("others").asInt(0) >= places.locations());
            await(stub, heard -> house.isSettled());
            delivered(house.store(), places, stub, 1); // until the compilers have seen enough
            house.patch(origin, CALLS, AT_ONCE);
            row(
                    "PATCHes by a client alone, " + AT_ONCE + " at once",
                    "%,.0f/s".formatted(CALLS / house.patch(origin, CALLS, AT_ONCE)));
            var out = delivered(house.store(), places, stub, 2);
            row("statuses delivered to one receiver, one PATCH each", "%,.0f/s".formatted(places.size() / out));
            drained(house, places, stub, emsp);
            growing(house.store(), places);
        }
    }

    /** Every EVSE has news; seconds until all have arrived. */
    private static double delivered(Store store, BenchPlaces places, Child stub, int change) {
        var before = heard(stub).path("statuses").asInt(0);
        var began = System.nanoTime();
        commit(store, places, 0, places.size(), change);
        await(stub, heard -> heard.path("statuses").asInt(0) - before >= places.size());
        return seconds(began);
    }

    /** The receiver is away while every EVSE has news three times. */
    private void drained(BenchHouse house, BenchPlaces places, Child stub, PartyId emsp) {
        var connections = house.member().connections();
        var known = house.member().directory().connection(emsp.toString()).orElseThrow();
        connections.keep(known.with(Connection.State.SUSPENDED, known.lastUpdated()));
        for (int change = 3; change <= 5; change++) {
            commit(house.store(), places, 0, places.size(), change);
        }
        var before = heard(stub).path("statuses").asInt(0);
        var began = System.nanoTime();
        connections.keep(known);
        await(stub, heard -> heard.path("statuses").asInt(0) - before >= places.size());
        row(
                "after " + 3 * places.size() + " changes of " + places.size() + " EVSEs while it was away",
                "all there in %.1f s".formatted(seconds(began)));
    }

    /** What is used after a collection, a quarter of a million changes apart. */
    private void growing(Store store, BenchPlaces places) {
        var told = new StringBuilder();
        var few = Math.min(1000, places.size());
        for (int change = 6; change < 6 + 1_000_000 / few; change++) {
            commit(store, places, 0, few, change);
            if ((change - 5) % (250_000 / few) == 0) {
                told.append(told.isEmpty() ? "" : ", ").append(usedMegabytes());
            }
        }
        row("heap after each quarter of a million changes delivered as they come", told + " MB");
    }

    private void toMany(Path scratch) {
        var parties = new BenchParties(receivers);
        var places = new BenchPlaces(BenchParties.CPO, 1, 1);
        try (var stub = Child.java("the receivers", "512m", StubReceivers.class.getName(), List.of());
                var house = new BenchHouse(scratch, parties.world(places), BenchParties.CPO)) {
            var origin = "http://127.0.0.1:" + stub.line(line -> !line.isBlank());
            parties.all().forEach(emsp -> house.member().connections().keep(BenchParties.receiver(emsp, origin)));
            await(stub, heard -> heard.path("others").asInt(0) >= receivers);
            await(stub, heard -> house.isSettled());
            for (int change = 1; change <= 20; change++) {
                toMany(house.store(), places, stub, change); // until the compilers have seen enough
            }
            var all = IntStream.rangeClosed(21, 31)
                    .mapToDouble(change -> toMany(house.store(), places, stub, change))
                    .sorted()
                    .toArray();
            row(
                    "one status to " + receivers + " receivers",
                    "the last has it after %.0f ms (median of 11; longest %.0f)"
                            .formatted(all[5] * 1000, all[10] * 1000));
        }
    }

    private double toMany(Store store, BenchPlaces places, Child stub, int change) {
        var before = heard(stub).path("statuses").asInt(0);
        var began = System.nanoTime();
        commit(store, places, 0, 1, change);
        await(stub, heard -> heard.path("statuses").asInt(0) - before >= receivers);
        return seconds(began);
    }

    private static void commit(Store store, BenchPlaces places, int from, int to, int change) {
        for (int first = from; first < to; first += CHUNK) {
            store.commit(IntStream.range(first, Math.min(first + CHUNK, to))
                    .<Change>mapToObj(
                            number -> Change.put(Kind.EVSE_STATE, places.state(number % places.size(), change)))
                    .toList());
        }
    }

    private static JsonNode told(Child load, int length) {
        load.say(String.valueOf(length));
        return Json.parse(load.line(line -> line.startsWith("{")));
    }

    private static JsonNode heard(Child stub) {
        stub.say("");
        return Json.parse(stub.line(line -> line.startsWith("{")));
    }

    private static void await(Child stub, Predicate<JsonNode> wanted) {
        while (!wanted.test(heard(stub))) {
            try {
                Thread.sleep(2);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", stop);
            }
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long usedMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (1 << 20);
    }
}
