package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.station.ChargingStation.Outlet;
import org.voltroam.domain.catalog.station.SettingsCheck.Finding;
import org.voltroam.domain.catalog.station.SettingsCheck.State;
import org.voltroam.domain.catalog.station.SettingsTemplate;
import org.voltroam.domain.catalog.station.SettingsTemplate.Wanted;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Power;
import org.voltroam.domain.value.StationId;
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

/** Stations of all versions are brought to their template, and kept at it. */
final class SettingsKeptTest {

    private static final PartyId CPO = PartyId.parse("NL*ONE");
    private static final StationId OURS = StationId.of("OURS");
    private static final String PASSWORD = "a password of 16";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock = InstantSource.system();
    private final Cpo cpo = cpo();

    private Cpo cpo() {
        var store = new MemoryStore();
        store.commit(Change.put(
                Kind.STATION,
                new ChargingStation(
                        OURS,
                        CPO,
                        LocationId.of("L1"),
                        Passwords.hash(OURS, PASSWORD),
                        List.of(new Outlet(1, EvseUid.of("E1"), ConnectorId.of("1"))))));
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
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    @Tag("OCPP-BOO-07")
    void aStationIsBroughtToItsTemplateWhenItBootsAndBackToItAfterSomebodyChangedIt(OcppVersion version) {
        var beat = version == OcppVersion.V1_6 ? "HeartbeatInterval" : "OCPPCommCtrlr.HeartbeatInterval";
        var sample = version == OcppVersion.V1_6 ? "MeterValueSampleInterval" : "SampledDataCtrlr.TxUpdatedInterval";
        var name = version == OcppVersion.V1_6 ? "NumberOfConnectors" : "ChargingStation.Model";
        var spoken = switch (version) {
            case V1_6 -> "ocpp1.6";
            case V2_0_1 -> "ocpp2.0.1";
            case V2_1 -> "ocpp2.1";
        };
        var wanted = List.of(
                new Wanted(beat, "60"), new Wanted(sample, "30"), new Wanted(name, "9"), new Wanted("No.Such", "1"));
        cpo.settings().save(new SettingsTemplate(CPO, "all", spoken, null, "Simulated", wanted, Instant.EPOCH));

        var station = SimulatedStation.switchOn(
                spec(version),
                Gear.usual(new MemorySockets(cpo.stations(), threads), threads, clock)
                        .backoff(new Backoff(Duration.ofMillis(5), Duration.ofMillis(20))),
                StationListener.NOBODY);
        await().until(station::isOnline);
        await().until(() -> cpo.settings().last(OURS).isPresent());
        assertThat(states()).containsExactly(State.WRITTEN, State.AFTER_RESET, State.REFUSED, State.NOT_THERE);

        assertThat(cpo.desk().order(OURS, new StationOrder.WriteSetting(beat, "7")))
                .isPresent();
        assertThat(cpo.desk().order(OURS, new StationOrder.Restart(true, 0))).isPresent();
        await().until(() -> !cpo.settings().last(OURS).orElseThrow().drifts().isEmpty());
        var drift = cpo.settings().last(OURS).orElseThrow().drifts().getFirst();
        assertThat(drift.name()).isEqualTo(beat);
        assertThat(drift.found()).isEqualTo("7");
        assertThat(states()).containsExactly(State.WRITTEN, State.KEPT, State.REFUSED, State.NOT_THERE);
        assertThat(cpo.desk().find(OURS).orElseThrow().seen().alarms())
                .anyMatch(note -> note.text().contains(beat + " was changed to 7"));
    }

    private List<State> states() {
        return cpo.settings().last(OURS).orElseThrow().findings().stream()
                .map(Finding::state)
                .toList();
    }

    private static SimulatedStationSpec spec(OcppVersion version) {
        return new SimulatedStationSpec(
                        "ws://operator/ocpp", OURS, PASSWORD, List.of(new Connector(1, Current.AC, Power.ofKW("11"))))
                .speaking(version);
    }

    @Test
    void templatesAreSavedAndListedAndMistakesAreClearOverTheApi() {
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
        var at = cast.cpos().iterator().next().member().id();
        var station = cast.world().stations().getFirst().id();
        var api = new Api(
                cast,
                new Visits(
                        cast,
                        new SimulatedStations.Provider()
                                .open(new MemorySockets(cast.stations(), threads), threads, clock),
                        threads),
                new Journeys(cast),
                new Wishes(cast, clock));

        assertThat(post(api, "/api/settings", template(at.toString(), "HeartbeatInterval"))
                        .status())
                .isEqualTo(201);
        assertThat(post(api, "/api/settings", template(at.toString(), "AuthorizationKey"))
                        .status())
                .isEqualTo(422);
        assertThat(post(api, "/api/settings", template("XX*XXX", "A")).status()).isEqualTo(404);
        assertThat(post(api, "/api/settings", "{\"at\": \"" + at + "\"}").text())
                .contains("/name", "/version");
        assertThat(api.handle(Request.get("/api/settings")).text()).contains("HeartbeatInterval");
        assertThat(post(api, "/api/stations/" + station + "/settings/look", "").text())
                .contains("NOT_LOOKED");
        assertThat(api.handle(Request.get("/api/stations/" + station + "/settings"))
                        .status())
                .isEqualTo(404);
    }

    private static String template(String at, String setting) {
        return """
                {"at": "%s", "name": "all", "version": "ocpp1.6", "settings": [{"name": "%s", "value": "60"}]}""".formatted(at, setting);
    }

    private static Response post(Api api, String path, String json) {
        return api.handle(Request.json(Method.POST, path, json.getBytes(StandardCharsets.UTF_8)));
    }
}
