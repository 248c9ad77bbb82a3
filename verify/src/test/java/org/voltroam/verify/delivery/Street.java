package org.voltroam.verify.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.EvseState;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.stage.world.World;
import org.voltroam.stage.world.WorldFiles;

/** A CPO and two eMSPs, each in a house of its own on the loopback interface, and a clock that the test turns. */
final class Street implements AutoCloseable {

    static final PartyId CPO = PartyId.parse("NL*GVB");
    static final PartyId EMSP = PartyId.parse("DE*EMO");
    static final PartyId OTHER = PartyId.parse("DE*ALT");
    private static final Owned<LocationId> PLACE = new Owned<>(CPO, LocationId.of("GRACHT1"));
    static final Instant MORNING = Instant.parse("2026-03-01T06:00:00Z");
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final Engine engine = Engine.start(Limits.standard());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final House cpo = new House(engine, CPO);
    final House emsp = new House(engine, EMSP);
    final House other = new House(engine, OTHER);

    /** @param evses of the CPO's only location */
    Street(int evses) {
        var world = world(evses);
        emsp.settle(world, threads, now::get);
        other.settle(world, threads, now::get);
        cpo.settle(world, threads, now::get);
        await().atMost(PATIENCE).until(() -> {
            if (isSettled()) {
                return true;
            }
            later(Duration.ofSeconds(1)); // who was called before it stood is called again after a while
            return false;
        });
    }

    private boolean isSettled() {
        return List.of(EMSP, OTHER).stream().allMatch(cpo::isConnectedWith)
                && emsp.isConnectedWith(CPO)
                && other.isConnectedWith(CPO)
                && isDrained();
    }

    boolean isDrained() {
        return List.of(cpo, emsp, other).stream().allMatch(house -> house.cast().isSettled());
    }

    Instant now() {
        return Objects.requireNonNull(now.get());
    }

    void later(Duration time) {
        now.updateAndGet(moment -> moment.plus(time));
    }

    Location location(House house) {
        return house.member().directory().location(PLACE).orElseThrow();
    }

    /** The CPO hears from one of its EVSEs. */
    void status(int evse, EvseStatus status) {
        cpo.store()
                .commit(Change.put(
                        Kind.EVSE_STATE,
                        new EvseState(CPO, PLACE.id(), EvseUid.of("E" + evse), Open.of(status), now())));
    }

    EvseStatus status(House house, int evse) {
        return house.member()
                .directory()
                .evse(PLACE, EvseUid.of("E" + evse))
                .orElseThrow()
                .status()
                .known()
                .orElseThrow();
    }

    /** A charge of a driver of {@link #EMSP} has ended. */
    Cdr cdr(String id) {
        return cdr(id, "4.0");
    }

    Cdr cdr(String id, String net) {
        var text = """
                {"country_code": "NL", "party_id": "GVB", "id": "%s", "start_date_time": "2026-03-01T04:00:00Z",
                 "end_date_time": "2026-03-01T05:00:00Z", "cdr_token": {"country_code": "DE", "party_id": "EMO",
                 "uid": "04A1B2C3D4E5F6", "type": "RFID", "contract_id": "DE-EMO-C00000001-X"},
                 "auth_method": "AUTH_REQUEST", "cdr_location": {"id": "GRACHT1", "address": "Keizersgracht 100",
                 "city": "Amsterdam", "country": "NLD", "coordinates": {"latitude": "52.37530", "longitude": "4.88710"},
                 "evse_uid": "E1", "evse_id": "NL*GVB*E1*1", "connector_id": "1", "connector_standard": "IEC_62196_T2",
                 "connector_format": "SOCKET", "connector_power_type": "AC_3_PHASE"}, "currency": "EUR",
                 "charging_periods": [{"start_date_time": "2026-03-01T04:00:00Z",
                 "dimensions": [{"type": "ENERGY", "volume": 10}]}], "total_cost": {"excl_vat": %s, "incl_vat": 14.84},
                 "total_energy": 10, "total_time": 1, "last_updated": "%s"}
                """.formatted(id, net, now());
        var violations = new Violations();
        return new V221()
                .cdr()
                .read(Fields.of(Json.parse(text.getBytes(UTF_8)), "", violations), new Parties(CPO, EMSP));
    }

    /** The same location under another id. */
    Location twin(Location location, String id) {
        var violations = new Violations();
        return new V221()
                .location()
                .read(
                        Fields.of(new V221().location().write(location).put("id", id), "", violations),
                        new Parties(CPO, CPO));
    }

    private World world(int evses) {
        var read = WorldFiles.read(Path.of("src/test/resources/world-direct"));
        var cpos = read.member(CPO).orElseThrow();
        var alt = new Party(OTHER, Role.EMSP, Business.named("Altstrom"), MORNING);
        var registered = Stream.concat(
                        cpos.registersAt().stream(),
                        Stream.of(new World.Registration(OTHER, "first-token-at-altstrom", null)))
                .toList();
        var agreements = Stream.concat(
                        read.agreements().stream(),
                        Stream.of(new Agreement(CPO, OTHER, null, HubFee.NONE, Markup.NONE, MORNING)))
                .toList();
        return new World(
                List.of(
                        new World.Member(cpos.party(), cpo.origin(), registered),
                        new World.Member(read.member(EMSP).orElseThrow().party(), emsp.origin(), List.of()),
                        new World.Member(alt, other.origin(), List.of())),
                agreements,
                List.of(wide(read.locations().getFirst(), evses)),
                read.tariffs(),
                read.tokens(),
                read.contracts(),
                List.of());
    }

    private static Location wide(Location location, int evses) {
        var first = location.evses().getFirst();
        var all = IntStream.rangeClosed(1, evses)
                .mapToObj(number -> named(first, number))
                .toList();
        return location.withEvses(all, location.lastUpdated());
    }

    private static Evse named(Evse evse, int number) {
        return new V221()
                .evse()
                .read(
                        Fields.of(
                                new V221()
                                        .evse()
                                        .write(evse)
                                        .put("uid", "E" + number)
                                        .without("evse_id"),
                                "",
                                new Violations()),
                        new Parties(CPO, CPO));
    }

    @Override
    public void close() {
        cpo.close();
        emsp.close();
        other.close();
        engine.close();
        threads.shutdownNow();
    }
}
