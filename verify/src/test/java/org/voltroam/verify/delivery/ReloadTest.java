package org.voltroam.verify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
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
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.journey.authorization.AuthorizationRequest;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.role.Member;
import org.voltroam.stage.Cast;
import org.voltroam.stage.world.World;
import org.voltroam.stage.world.WorldFiles;
import org.voltroam.testkit.net.MemoryNetwork;

/**
 * An eMSP reads the whole lists of all its CPOs at once, and none comes to its end: statuses arrive and questions about tokens are answered
 * all the while, and when the lists go on, everything is there.
 */
@Tag("P07")
final class ReloadTest {

    private static final PartyId EMSP = PartyId.parse("DE*EMO");
    private static final EvseUid EVSE = EvseUid.of("E1");
    private static final String ORIGIN = "http://memory.test";
    private static final World READ = WorldFiles.read(Path.of("src/test/resources/world-direct"));

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MemoryNetwork network = new MemoryNetwork();
    private final CountDownLatch second = new CountDownLatch(1);
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final AtomicInteger pages = new AtomicInteger();

    @AfterEach
    void end() {
        second.countDown();
        threads.shutdownNow();
    }

    @Test
    void fiveCposOfAHundredAndTwentyLocations() {
        reload(5, 120);
    }

    @Test
    @Tag("nightly")
    void twentyCposOfTwoThousandLocations() {
        reload(20, 2000);
    }

    private void reload(int count, int locations) {
        var cpos = IntStream.range(0, count)
                .mapToObj(number -> PartyId.parse("NL*C%02d".formatted(number)))
                .toList();
        try (var cast = cast(world(cpos, locations))) {
            await().atMost(Street.PATIENCE).until(() -> held.size() == count);
            var emsp = cast.emsp(EMSP).orElseThrow().member();

            for (var id : cpos) {
                var cpo = cast.cpo(id).orElseThrow().member();
                cpo.store()
                        .commit(Change.put(
                                Kind.EVSE_STATE, broken(id, cpo.clock().instant())));
                assertThat(cpo.ask(EMSP, peer -> peer.authorize(question(id)))).isInstanceOf(Reply.Answered.class);
            }
            await().atMost(Street.PATIENCE).until(() -> cpos.stream().allMatch(id -> isBroken(emsp, id)));
            assertThat(held).as("the lists have not gone on").hasSize(count);

            second.countDown();
            await().atMost(Street.PATIENCE)
                    .until(() -> emsp.directory().locations().size() == count * locations && cast.isSettled());
            assertThat(cpos).allMatch(id -> isBroken(emsp, id));
            assertThat(pages.get()).isGreaterThanOrEqualTo(2 * count);
        }
    }

    private static EvseState broken(PartyId cpo, Instant now) {
        return new EvseState(cpo, id(1), EVSE, Open.of(EvseStatus.OUTOFORDER), now);
    }

    private static boolean isBroken(Member emsp, PartyId cpo) {
        return emsp.directory()
                .location(new Owned<>(cpo, id(1)))
                .flatMap(location -> location.evse(EVSE))
                .filter(evse -> evse.status().is(EvseStatus.OUTOFORDER))
                .isPresent();
    }

    private static AuthorizationRequest question(PartyId cpo) {
        return new AuthorizationRequest(
                ChargeId.of("asked-by-" + cpo.partyCode()),
                cpo,
                TokenUid.of("04A1B2C3D4E5F6"),
                Open.of(TokenType.RFID),
                null);
    }

    /** The first page of each list comes; from the second on they wait until the test lets them. */
    private Response handle(Request request) {
        if (request.method() == Method.GET && request.path().endsWith("/locations/sender")) {
            pages.incrementAndGet();
            if (request.parameter("after_key").isPresent()) {
                hold(request.path());
            }
        }
        return network.handle(request);
    }

    private void hold(String list) {
        held.add(list);
        try {
            second.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private Cast cast(World world) {
        InstantSource clock = () -> Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Predicate<PartyId> all = party -> true;
        var cast = new Cast(
                world,
                new Cast.Setting(
                        all,
                        ORIGIN,
                        this::handle,
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

    private static World world(List<PartyId> cpos, int locations) {
        var emsp = new World.Member(READ.member(EMSP).orElseThrow().party(), null, List.of());
        var members = Stream.concat(
                        Stream.of(emsp),
                        cpos.stream()
                                .map(id -> new World.Member(
                                        new Party(id, Role.CPO, Business.named(id.partyCode()), Instant.EPOCH),
                                        null,
                                        List.of(new World.Registration(EMSP, "first-token-of-" + id, null)))))
                .toList();
        var agreements = cpos.stream()
                .map(id -> new Agreement(id, EMSP, null, HubFee.NONE, Markup.NONE, Instant.EPOCH))
                .toList();
        var everywhere = cpos.stream()
                .flatMap(id -> IntStream.rangeClosed(1, locations).mapToObj(number -> location(id, number)))
                .toList();
        return new World(members, agreements, everywhere, List.of(), READ.tokens(), READ.contracts(), List.of());
    }

    private static Location location(PartyId cpo, int number) {
        var written = new V221()
                .location()
                .write(READ.locations().getFirst())
                .put("id", id(number).text())
                .put("country_code", cpo.countryCode())
                .put("party_id", cpo.partyCode());
        return new V221().location().read(Fields.of(written, "", new Violations()), new Parties(cpo, cpo));
    }

    private static LocationId id(int number) {
        return LocationId.of("L%05d".formatted(number));
    }
}
