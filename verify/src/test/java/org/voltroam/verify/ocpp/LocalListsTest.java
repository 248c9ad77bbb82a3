package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.station.ChargingStation.Outlet;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Power;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.simulator.SimulatedStationSpec;
import org.voltroam.platform.simulator.SimulatedStationSpec.Connector;
import org.voltroam.platform.simulator.SimulatedStationSpec.Current;
import org.voltroam.platform.simulator.SimulatedStationSpec.OcppVersion;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpp.rpc.RpcTerms;
import org.voltroam.protocol.ocpp.station.StationOrder;
import org.voltroam.protocol.ocpp.station.StationOrder.Listed;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import org.voltroam.role.Member;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.role.cpo.Passwords;
import org.voltroam.testkit.net.MemorySockets;
import org.voltroam.testkit.station.Backoff;
import org.voltroam.testkit.station.Gear;
import org.voltroam.testkit.station.SimulatedStation;
import org.voltroam.testkit.station.StationListener;

/** The lists of stations follow the tokens of eMSPs, and both sides hold the same. Simulated stations take two entries at a time. */
final class LocalListsTest {

    private static final PartyId CPO = PartyId.parse("NL*ONE");
    private static final PartyId EMSP = PartyId.parse("DE*ADA");
    private static final StationId OURS = StationId.of("OURS");
    private static final String PASSWORD = "a password of 16";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock = InstantSource.system();
    private final MemoryStore store = new MemoryStore();
    private final Cpo cpo = cpo();
    private final MemorySockets sockets = new MemorySockets(cpo.stations(), threads);

    private Cpo cpo() {
        var member = Member.of(
                new Party(CPO, Role.CPO, Business.named("One"), Instant.EPOCH),
                "http://one.test",
                store,
                new Directory(store),
                request -> Response.of(404),
                Egress.ANYWHERE,
                clock);
        store.commit(
                Change.put(
                        Kind.STATION,
                        new ChargingStation(
                                OURS,
                                CPO,
                                LocationId.of("L1"),
                                Passwords.hash(OURS, PASSWORD),
                                List.of(new Outlet(1, EvseUid.of("E1"), ConnectorId.of("1"))))),
                Change.put(Kind.AGREEMENT, new Agreement(CPO, EMSP, null, HubFee.NONE, Markup.NONE, Instant.EPOCH)),
                token("ONE", "ALWAYS", true),
                token("TWO", "ALLOWED_OFFLINE", true),
                token("THREE", "ALLOWED", false),
                token("FOUR", "NEVER", true));
        return new Cpo(
                member, threads, RpcTerms.usual(threads, () -> UUID.randomUUID().toString()));
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    @Tag("OCPP-LOC-01")
    void aListIsSentInPartsAndFollowsByWhatHasChanged(OcppVersion version) {
        var station = station(version);
        awaitList(station, Map.of("ONE", "Accepted", "TWO", "Accepted", "THREE", "Blocked"));
        await().until(() -> listed().equals("in step: 3 tokens, version 2"));

        store.commit(token("FIVE", "ALWAYS", true), token("TWO", "NEVER", true));

        awaitList(station, Map.of("ONE", "Accepted", "FIVE", "Accepted", "THREE", "Blocked"));
        await().until(() -> listed().equals("in step: 3 tokens, version 3"));
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    @Tag("OCPP-LOC-04")
    void aTokenThatIsBlockedReachesEveryStationsList(OcppVersion version) {
        var station = station(version);
        await().until(() -> listed().equals("in step: 3 tokens, version 2"));

        store.commit(token("ONE", "ALWAYS", false));

        awaitList(station, Map.of("ONE", "Blocked", "TWO", "Accepted", "THREE", "Blocked"));
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    @Tag("OCPP-LOC-02")
    void aStationThatHoldsAnotherVersionGetsTheWholeList(OcppVersion version) {
        var station = station(version);
        await().until(() -> listed().equals("in step: 3 tokens, version 2"));
        var strange = new StationOrder.SendList(900, true, List.of(new Listed(TokenUid.of("OTHER"), null)));
        assertThat(cpo.desk().order(OURS, strange)).isPresent();
        var more = List.of(new Listed(TokenUid.of("X"), verdict()), new Listed(TokenUid.of("Y"), verdict()));
        assertThat(cpo.desk().order(OURS, new StationOrder.SendList(901, true, more)))
                .isPresent();

        store.commit(token("ONE", "ALWAYS", false));

        awaitList(station, Map.of("ONE", "Blocked", "TWO", "Accepted", "THREE", "Blocked"));
        await().until(() -> listed().startsWith("in step: 3 tokens, version 90"));
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    void aStationThatWasAwayIsBroughtInStepAsItComesBack(OcppVersion version) {
        var station = station(version);
        await().until(() -> listed().startsWith("in step: 3 tokens"));
        sockets.cut();
        await().until(() -> !station.isOnline());
        store.commit(token("ONE", "NEVER", true));
        sockets.mend();

        awaitList(station, Map.of("TWO", "Accepted", "THREE", "Blocked"));
    }

    private static TokenVerdict verdict() {
        return TokenVerdict.of(TokenVerdict.Status.ACCEPTED);
    }

    private String listed() {
        return cpo.desk().find(OURS).orElseThrow().localList();
    }

    private static void awaitList(SimulatedStation station, Map<String, String> wanted) {
        await().untilAsserted(() -> assertThat(station.localList()).isEqualTo(wanted));
    }

    private SimulatedStation station(OcppVersion version) {
        var spec = new SimulatedStationSpec(
                        "ws://operator/ocpp", OURS, PASSWORD, List.of(new Connector(1, Current.AC, Power.ofKW("11"))))
                .speaking(version);
        var gear =
                Gear.usual(sockets, threads, clock).backoff(new Backoff(Duration.ofMillis(5), Duration.ofMillis(20)));
        return SimulatedStation.switchOn(spec, gear, StationListener.NOBODY);
    }

    private static Change token(String uid, String whitelist, boolean valid) {
        var text = """
                {"country_code": "DE", "party_id": "ADA", "uid": "%s", "type": "RFID", "contract_id": "DE-ADA-C%s",
                 "issuer": "x", "group_id": "FAMILY", "valid": %s, "whitelist": "%s",
                 "last_updated": "2026-03-14T10:00:00Z"}""".formatted(uid, uid, valid, whitelist);
        var fields = Fields.of(Json.parse(text.getBytes(StandardCharsets.UTF_8)), "", new Violations());
        Token token = new V221().token().read(fields, new Parties(EMSP, EMSP));
        return Change.put(Kind.TOKEN, token);
    }
}
