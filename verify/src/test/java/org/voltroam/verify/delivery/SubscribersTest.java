package org.voltroam.verify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.location.EvseState;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.role.Member;
import org.voltroam.stage.Cast;
import org.voltroam.stage.world.World;
import org.voltroam.stage.world.WorldFiles;
import org.voltroam.testkit.net.MemoryNetwork;

/** One CPO and many eMSPs, of which each tenth takes for ever to answer: the others hear each newest status while those are still at it. */
@Tag("Q02")
final class SubscribersTest {

    private static final PartyId CPO = PartyId.parse("NL*GVB");
    private static final EvseUid EVSE = EvseUid.of("E1");
    private static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");
    private static final String ORIGIN = "http://memory.test";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MemoryNetwork network = new MemoryNetwork();
    private final CountDownLatch slowness = new CountDownLatch(1);
    private final AtomicInteger held = new AtomicInteger();

    @AfterEach
    void end() {
        slowness.countDown();
        threads.shutdownNow();
    }

    @Test
    void twentySubscribersOfWhomTwoAreSlow() {
        tell(20, 200);
    }

    @Test
    @Tag("nightly")
    void sixtySubscribersOfWhomSixAreSlow() {
        tell(60, 90_000);
    }

    private void tell(int subscribers, int changes) {
        var emsps = IntStream.range(0, subscribers)
                .mapToObj(number -> PartyId.parse("DE*S%02d".formatted(number)))
                .toList();
        var slow = emsps.stream().filter(id -> id.partyCode().endsWith("0")).toList();
        var quick = emsps.stream().filter(id -> !slow.contains(id)).toList();
        try (var cast = cast(emsps, slow)) {
            await().atMost(Street.PATIENCE).until(cast::isSettled);
            var cpo = cast.cpo(CPO).orElseThrow().member();
            for (int number = 1; number <= changes; number++) {
                var status = number == changes ? EvseStatus.OUTOFORDER : turn(number);
                var state = new EvseState(CPO, location(cpo).id(), EVSE, Open.of(status), MORNING.plusMillis(number));
                cpo.store().commit(Change.put(Kind.EVSE_STATE, state));
            }
            await().atMost(Street.PATIENCE).until(() -> quick.stream().allMatch(id -> knows(cast, id)));
            assertThat(held).as("the slow ones are at it still").hasPositiveValue();
            assertThat(slow).noneMatch(id -> knows(cast, id));

            slowness.countDown();
            await().atMost(Street.PATIENCE).until(() -> slow.stream().allMatch(id -> knows(cast, id)));
        }
    }

    private static EvseStatus turn(int number) {
        return number % 2 == 0 ? EvseStatus.AVAILABLE : EvseStatus.CHARGING;
    }

    private static boolean knows(Cast cast, PartyId emsp) {
        return location(cast.emsp(emsp).orElseThrow().member())
                .evse(EVSE)
                .filter(evse -> evse.status().equals(Open.of(EvseStatus.OUTOFORDER)))
                .isPresent();
    }

    private static Location location(Member member) {
        return member.directory().locations().getFirst();
    }

    private Cast cast(List<PartyId> emsps, List<PartyId> slow) {
        var paths = slow.stream().map(Member::basePath).toList();
        InstantSource clock = () -> Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var cast = new Cast(
                world(emsps),
                new Cast.Setting(
                        party -> true,
                        ORIGIN,
                        request -> handle(request, paths),
                        party -> new MemoryStore(),
                        threads,
                        failures -> Duration.ofMillis(10),
                        clock));
        network.serve(
                ORIGIN,
                request -> cast.gateway(request)
                        .map(gateway -> gateway.route(request))
                        .orElse(new Gateway.Route.Answer(Response.of(404))));
        cast.open();
        return cast;
    }

    /** Of a slow eMSP no status is answered until the test lets it. */
    private Response handle(Request request, List<String> slow) {
        if (request.method() == Method.PATCH && slow.stream().anyMatch(request.target()::contains)) {
            held.incrementAndGet();
            try {
                slowness.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            } finally {
                held.decrementAndGet();
            }
        }
        return network.handle(request);
    }

    private static World world(List<PartyId> emsps) {
        var read = WorldFiles.read(Path.of("src/test/resources/world-direct"));
        var registrations = emsps.stream()
                .map(id -> new World.Registration(id, "first-token-at-" + id.partyCode(), null))
                .toList();
        var cpo = new World.Member(read.member(CPO).orElseThrow().party(), null, registrations);
        var members = Stream.concat(Stream.of(cpo), emsps.stream().map(SubscribersTest::emsp))
                .toList();
        var agreements = emsps.stream()
                .map(id -> new Agreement(CPO, id, null, HubFee.NONE, Markup.NONE, MORNING))
                .toList();
        return new World(members, agreements, read.locations(), read.tariffs(), List.of(), List.of(), List.of());
    }

    private static World.Member emsp(PartyId id) {
        return new World.Member(new Party(id, Role.EMSP, Business.named(id.partyCode()), MORNING), null, List.of());
    }
}
