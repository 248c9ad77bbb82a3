package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.power.LimitGroup;
import org.voltroam.domain.catalog.power.Slot;
import org.voltroam.domain.catalog.power.Supply;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.station.ChargingStation.Outlet;
import org.voltroam.domain.catalog.station.LimitProfile;
import org.voltroam.domain.catalog.station.LimitSchedule;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Power;
import org.voltroam.domain.value.StationId;
import org.voltroam.platform.simulator.Outcome;
import org.voltroam.platform.simulator.Plan;
import org.voltroam.platform.simulator.SimulatedStationSpec;
import org.voltroam.platform.simulator.SimulatedStationSpec.Connector;
import org.voltroam.platform.simulator.SimulatedStationSpec.Current;
import org.voltroam.platform.simulator.SimulatedStationSpec.OcppVersion;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpp.rpc.RpcTerms;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.StationOrder;
import org.voltroam.role.Member;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.role.cpo.Passwords;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Journeys;
import org.voltroam.stage.Visits;
import org.voltroam.stage.world.WorldFiles;
import org.voltroam.testkit.net.MemoryNetwork;
import org.voltroam.testkit.net.MemorySockets;
import org.voltroam.testkit.station.Backoff;
import org.voltroam.testkit.station.Gear;
import org.voltroam.testkit.station.SimulatedStation;
import org.voltroam.testkit.station.SimulatedStations;
import org.voltroam.testkit.station.StationListener;
import org.voltroam.web.api.Api;
import org.voltroam.web.api.Wishes;

/** A site with a fuse of 32 A and two stations of one place each, which could draw 16 A and 32 A. */
final class LoadSharingTest {

    private static final PartyId CPO = PartyId.parse("NL*GVB");
    private static final StationId LEFT = StationId.of("LEFT");
    private static final StationId RIGHT = StationId.of("RIGHT");
    private static final Slot AT_LEFT = new Slot(LEFT, 1);
    private static final Slot AT_RIGHT = new Slot(RIGHT, 1);
    private static final String PASSWORD = "a password of 16";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock = InstantSource.system();
    private final MemoryStore store = new MemoryStore();
    private final Map<StationId, SimulatedStation> stations = new HashMap<>();
    private final Token card = tokens();
    private final Cpo cpo = cpo();

    private Token tokens() {
        var world = WorldFiles.read(Path.of("src/test/resources/world-direct"));
        world.locations().forEach(each -> store.commit(Change.put(Kind.LOCATION, each)));
        world.tariffs().forEach(each -> store.commit(Change.put(Kind.TARIFF, each)));
        world.agreements().forEach(each -> store.commit(Change.put(Kind.AGREEMENT, each)));
        var token = knownHere(world.tokens().getFirst());
        store.commit(Change.put(Kind.TOKEN, token));
        place(LEFT, "E1");
        place(RIGHT, "E2");
        return token;
    }

    /** Its eMSP need not be asked. */
    private static Token knownHere(Token each) {
        return new Token(
                each.party(),
                each.uid(),
                each.type(),
                each.contract(),
                each.visualNumber(),
                each.issuer(),
                each.groupId(),
                each.valid(),
                Open.of(WhitelistType.ALWAYS),
                each.language(),
                each.defaultProfile(),
                each.energyContract(),
                each.lastUpdated(),
                each.extras());
    }

    private void place(StationId station, String evse) {
        store.commit(Change.put(
                Kind.STATION,
                new ChargingStation(
                        station,
                        CPO,
                        LocationId.of("GRACHT1"),
                        Passwords.hash(station, PASSWORD),
                        List.of(new Outlet(1, EvseUid.of(evse), ConnectorId.of("1"))))));
    }

    private Cpo cpo() {
        var member = Member.of(
                new Party(CPO, Role.CPO, Business.named("One"), Instant.EPOCH),
                "http://one.test",
                store,
                new Directory(store),
                request -> Response.of(404),
                Egress.ANYWHERE,
                clock);
        return new Cpo(
                member, threads, RpcTerms.usual(threads, () -> UUID.randomUUID().toString()));
    }

    @AfterEach
    void end() {
        stations.values().forEach(station -> {
            station.unplug(1);
            station.awaitEnd(1);
            station.close();
        });
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    @Tag("OCPP-SMC-01")
    @Tag("OCPP-SMC-02")
    @Tag("OCPP-SMC-03")
    void aFuseIsSharedByWhoeverChargesAndItsLimitHolds(OcppVersion version) {
        comes(LEFT, version);
        comes(RIGHT, version);
        cpo.loads().save(site("32"));
        awaitLimit(AT_LEFT, "6");
        awaitLimit(AT_RIGHT, "6");

        charges(RIGHT);
        awaitLimit(AT_RIGHT, "26");
        charges(LEFT);
        awaitLimit(AT_RIGHT, "16");
        awaitLimit(AT_LEFT, "16");

        cpo.loads().save(site("20"));
        awaitLimit(AT_LEFT, "10");
        awaitLimit(AT_RIGHT, "10");

        station(LEFT).unplug(1);
        awaitLimit(AT_RIGHT, "14");
        awaitLimit(AT_LEFT, "6");
        assertThat(cpo.loads().bound(site("20"))).isEqualByComparingTo("20");
        assertThat(alarms(LEFT)).isEmpty();
        assertThat(alarms(RIGHT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    @Tag("OCPP-SMC-03")
    void aStationThatIsAwayKeepsItsShareUntilItIsBackAlsoWhenTheProgramStartsAnew(OcppVersion version) {
        comes(LEFT, version);
        comes(RIGHT, version);
        cpo.loads().save(site("32"));
        charges(RIGHT);
        awaitLimit(AT_RIGHT, "26");

        station(RIGHT).close();
        await().until(() -> cpo.operations().hand(RIGHT).isEmpty());
        charges(LEFT);
        cpo.look();
        awaitLimit(AT_LEFT, "6");
        assertThat(cpo.loads().bound(site("32"))).isEqualByComparingTo("32");

        var again = cpo();
        assertThat(again.loads().groups()).containsExactly(site("32"));
        assertThat(again.loads().bound(site("32"))).isEqualByComparingTo("32");
    }

    @Test
    void aStationThatNobodyHasToldAnythingCountsWithAllItCan() {
        comes(LEFT, OcppVersion.V1_6);
        cpo.loads().save(site("40"));
        charges(LEFT);
        awaitLimit(AT_LEFT, "8");
        assertThat(cpo.loads().bound(site("40"))).isEqualByComparingTo("40");
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    @Tag("OCPP-SMC-02")
    void aLimitThatSomebodyElseHasGivenIsFoundInTheStationsSchedule(OcppVersion version) {
        comes(LEFT, version);
        var foreign = new LimitProfile(
                99,
                0,
                LimitProfile.Purpose.STATION_MAX,
                null,
                null,
                null,
                new LimitSchedule(
                        Instant.parse("2026-01-01T00:00:00Z"),
                        null,
                        LimitProfile.Unit.AMPERE,
                        List.of(new LimitSchedule.Step(Duration.ZERO, new BigDecimal("7")))));
        assertThat(cpo.desk().order(LEFT, new StationOrder.SetProfile(0, foreign)))
                .hasValueSatisfying(outcome -> assertThat(outcome).isInstanceOf(CommandOutcome.Accepted.class));
        cpo.loads().save(site("60"));
        charges(LEFT);
        await().until(() -> alarms(LEFT).stream()
                .anyMatch(text -> text.contains("its schedule is not what its limits come to: 7")));
    }

    @Test
    void aGroupOfStrangePlacesOrOfTwoUnitsIsRefused() {
        var strange = new LimitGroup.Member(new Slot(LEFT, 2), 0, BigDecimal.TEN);
        assertThatThrownBy(() -> cpo.loads().save(group("site", Supply.Unit.AMPERE, "32", strange)))
                .hasMessageContaining("LEFT/2");
        cpo.loads().save(site("32"));
        var other = new LimitGroup.Member(AT_LEFT, 0, new BigDecimal("22000"));
        assertThatThrownBy(() -> cpo.loads().save(group("roof", Supply.Unit.WATT, "22000", other)))
                .hasMessageContaining("another unit");
    }

    @Test
    void groupsAreSavedAndListedAndMistakesAreClearOverTheApi() {
        var cast = new Cast(
                WorldFiles.read(Path.of("src/test/resources/world-direct")),
                new Cast.Setting(
                        party -> true,
                        "http://memory.test",
                        new MemoryNetwork(),
                        party -> new MemoryStore(),
                        threads,
                        failures -> Duration.ofMillis(10),
                        clock));
        var simulator =
                new SimulatedStations.Provider().open(new MemorySockets(cast.stations(), threads), threads, clock);
        var api = new Api(cast, new Visits(cast, simulator, threads), new Journeys(cast), new Wishes(cast, clock));

        assertThat(post(api, wished("NL*GVB", "A", "GVB-0001", 1)).status()).isEqualTo(201);
        assertThat(api.handle(Request.get("/api/limits")).text())
                .contains("\"limit\":32", "\"minimum\":6", "\"at_most_now\":16", "\"station\":\"GVB-0001\"");
        assertThat(post(api, wished("XX*XXX", "A", "GVB-0001", 1)).status()).isEqualTo(404);
        assertThat(post(api, wished("NL*GVB", "hp", "GVB-0001", 1)).text()).contains("a unit is A or W");
        assertThat(post(api, wished("NL*GVB", "A", "GVB-0001", 9)).text()).contains("there is no GVB-0001/9");
        assertThat(post(api, "{\"at\": \"NL*GVB\", \"unit\": \"A\"}").status()).isEqualTo(422);
        assertThat(post(api, "[]").status()).isEqualTo(400);
    }

    @Test
    void aWorldTellsWhichPlacesShareAFuse(@TempDir Path folder) throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/world-direct"))) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Files.writeString(folder.resolve("limits.json"), "[" + wished("NL*GVB", "W", "GVB-0001", 2) + "]");
        var cast = new Cast(
                WorldFiles.read(folder),
                new Cast.Setting(
                        party -> true,
                        "http://memory.test",
                        new MemoryNetwork(),
                        party -> new MemoryStore(),
                        threads,
                        failures -> Duration.ofMillis(10),
                        clock));

        var group = cast.cpos().iterator().next().loads().groups().getFirst();

        assertThat(group.members().getFirst().slot()).isEqualTo(new Slot(StationId.of("GVB-0001"), 2));
        assertThat(group.minimum()).isEqualByComparingTo("4140"); // 6 A on three phases of 230 V
    }

    private static String wished(String at, String unit, String station, int place) {
        return """
                {"at": "%s", "name": "site", "unit": "%s", "limit": 32, "members": [{"station": "%s", "place": %d, "maximum": 16}]}""".formatted(at, unit, station, place);
    }

    private static Response post(Api api, String json) {
        return api.handle(Request.json(Method.POST, "/api/limits", json.getBytes(StandardCharsets.UTF_8)));
    }

    private void comes(StationId id, OcppVersion version) {
        var spec = new SimulatedStationSpec(
                        "ws://operator/ocpp", id, PASSWORD, List.of(new Connector(1, Current.AC, Power.ofKW("22"))))
                .speaking(version);
        var gear = Gear.usual(new MemorySockets(cpo.stations(), threads), threads, clock)
                .backoff(new Backoff(Duration.ofMillis(5), Duration.ofMillis(20)));
        var station = SimulatedStation.switchOn(spec, gear, StationListener.NOBODY);
        stations.put(id, station);
        await().until(station::isOnline);
    }

    private SimulatedStation station(StationId id) {
        return Objects.requireNonNull(stations.get(id), id.text());
    }

    /** A car that charges by the time on the wall, and so to the end of the test. */
    private void charges(StationId id) {
        var station = station(id);
        assertThat(station.plugIn(1, Plan.of(Energy.ofKWh("90")).speed(BigDecimal.ONE), progress -> {}))
                .isInstanceOf(Outcome.UnderWay.class);
        assertThat(station.presentCard(1, card.uid())).isInstanceOf(Outcome.UnderWay.class);
    }

    private void awaitLimit(Slot slot, String amperes) {
        await().untilAsserted(() -> assertThat(limit(slot)).isNotNull().isEqualByComparingTo(amperes));
    }

    /** As the station itself says. */
    private @Nullable BigDecimal limit(Slot slot) {
        var asked = cpo.desk()
                .order(
                        slot.station(),
                        new StationOrder.AskSchedule(slot.place(), Duration.ofHours(1), LimitProfile.Unit.AMPERE));
        return asked.orElseThrow() instanceof CommandOutcome.Accepted(CommandOutcome.Schedule(var schedule))
                ? schedule.steps().getFirst().limit()
                : null;
    }

    private List<String> alarms(StationId station) {
        return cpo.desk().find(station).orElseThrow().seen().alarms().stream()
                .map(note -> note.text())
                .toList();
    }

    private static LimitGroup site(String most) {
        return group(
                "site",
                Supply.Unit.AMPERE,
                most,
                new LimitGroup.Member(AT_LEFT, 0, new BigDecimal("16")),
                new LimitGroup.Member(AT_RIGHT, 0, new BigDecimal("32")));
    }

    private static LimitGroup group(String name, Supply.Unit unit, String most, LimitGroup.Member... members) {
        return new LimitGroup(
                CPO, name, unit, new BigDecimal(most), new BigDecimal("6"), List.of(members), Instant.EPOCH);
    }
}
