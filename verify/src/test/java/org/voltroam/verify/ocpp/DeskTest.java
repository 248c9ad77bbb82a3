package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.station.ChargingStation.Outlet;
import org.voltroam.domain.catalog.station.StationStanding.State;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Power;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.simulator.Outcome;
import org.voltroam.platform.simulator.Plan;
import org.voltroam.platform.simulator.SimulatedStationSpec;
import org.voltroam.platform.simulator.SimulatedStationSpec.Connector;
import org.voltroam.platform.simulator.SimulatedStationSpec.Current;
import org.voltroam.platform.simulator.SimulatedStationSpec.OcppVersion;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.http.WebSocketEndpoint.Handshake;
import org.voltroam.protocol.ocpp.rpc.Reply;
import org.voltroam.protocol.ocpp.rpc.RpcTerms;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.StationOrder;
import org.voltroam.role.Member;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.role.cpo.Passwords;
import org.voltroam.role.cpo.Policy;
import org.voltroam.testkit.net.MemorySockets;
import org.voltroam.testkit.station.Backoff;
import org.voltroam.testkit.station.Gear;
import org.voltroam.testkit.station.SimulatedStation;
import org.voltroam.testkit.station.StationListener;

/** An operator lets stations in, keeps them out, gives them passwords, and sees why they do not charge. */
final class DeskTest {

    private static final PartyId CPO = PartyId.parse("NL*ONE");
    private static final StationId OURS = StationId.of("OURS");
    private static final StationId NEW = StationId.of("NEW-1");
    private static final String PASSWORD = "a password of 16";
    private static final String OTHER = "another password of some length";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock = InstantSource.system();
    private final MemoryStore store = new MemoryStore();
    private final Policy policy = Policy.standard().welcoming(Pattern.compile("NEW-\\d+"));
    private Cpo cpo = started();

    private Cpo started() {
        store.commit(Change.put(Kind.STATION, placed(OURS)));
        var party = new Party(CPO, Role.CPO, Business.named("One"), Instant.EPOCH);
        var member = Member.of(
                party,
                "http://one.test",
                store,
                new Directory(store),
                request -> Response.of(404),
                Egress.ANYWHERE,
                clock);
        return new Cpo(
                member, threads, RpcTerms.usual(threads, () -> UUID.randomUUID().toString()), policy);
    }

    private static ChargingStation placed(StationId id) {
        return new ChargingStation(
                id,
                CPO,
                LocationId.of("L1"),
                Passwords.hash(id, PASSWORD),
                List.of(new Outlet(1, EvseUid.of("E1"), ConnectorId.of("1"))));
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    @Tag("OCPP-BOO-05")
    void aKnownStationIsLetInAndStaysSoWhenItComesBackWithoutABoot(OcppVersion version) {
        var sockets = new MemorySockets(cpo.stations(), threads);
        var station = station(OURS, PASSWORD, version, sockets);
        await().until(station::isOnline);
        assertThat(cpo.desk().find(OURS).orElseThrow().state()).isEqualTo(State.ACCEPTED);
        sockets.cut();
        sockets.mend();
        await().until(() -> cpo.desk().order(OURS, new StationOrder.ClearCache()).stream()
                .anyMatch(outcome -> outcome.equals(new CommandOutcome.Accepted())));
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    @Tag("OCPP-BOO-04")
    void aNewcomerWaitsUntilAnOperatorApproves(OcppVersion version) {
        var station = station(NEW, "whatever it has", version);
        await().until(() ->
                cpo.desk().find(NEW).stream().anyMatch(known -> known.seen().boot() != null));
        assertThat(cpo.desk().find(NEW).orElseThrow().obstacles())
                .contains("it waits for an operator to approve it", "it is mapped to no location");
        assertThat(station.isOnline()).isFalse();
        assertThat(cpo.desk().order(NEW, new StationOrder.ClearCache())).contains(new CommandOutcome.Accepted());

        cpo.desk().approve(NEW, null);

        await().until(station::isOnline);
        assertThat(cpo.desk().find(NEW).orElseThrow().state()).isEqualTo(State.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    @Tag("OCPP-BOO-02")
    void aRejectedStationIsToldSoAndSentNothing(OcppVersion version) {
        cpo.desk().reject(OURS);
        var words = new CopyOnWriteArrayList<String>();
        SimulatedStation.switchOn(
                spec(OURS, PASSWORD, version), gear(new MemorySockets(cpo.stations(), threads)), new StationListener() {
                    @Override
                    public void registered(String status) {
                        words.add(status);
                    }
                });
        await().until(() -> words.contains("Rejected"));
        assertThat(cpo.desk().order(OURS, new StationOrder.ClearCache()))
                .contains(new CommandOutcome.Rejected("the station is not accepted yet"));
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    void aNewPasswordIsTheOnlyOneOnceTheStationHasIt(OcppVersion version) {
        var station = station(OURS, PASSWORD, version);
        await().until(station::isOnline);

        assertThat(cpo.desk().password(OURS, OTHER)).contains(new CommandOutcome.Accepted());

        assertThat(letsIn(OURS, OTHER)).isTrue();
        assertThat(letsIn(OURS, PASSWORD)).isFalse();
        assertThat(cpo.desk().order(OURS, new StationOrder.Restart(true, 0))).isPresent();
        await().until(() ->
                cpo.desk().find(OURS).stream().anyMatch(known -> known.seen().connected() != null));
        cpo = started();
        assertThat(letsIn(OURS, OTHER)).as("after our own restart").isTrue();
        assertThat(letsIn(OURS, PASSWORD)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocpp1.6", "ocpp2.0.1", "ocpp2.1"})
    @Tag("OCPP-SEC-14")
    @Tag("OCPP-SEC-15")
    void onlyAPasswordTheStationHasTakenReplacesTheOldOne(String version) {
        var refusals = List.of(
                new CommandOutcome.Rejected("no"),
                new CommandOutcome.Unable(CommandOutcome.Why.NOT_SUPPORTED, "no such key"));
        for (var refusal : refusals) {
            cpo.operations().connected(OURS, new Mute(version, refusal));
            assertThat(cpo.desk().password(OURS, OTHER)).contains(refusal);
            assertThat(letsIn(OURS, OTHER)).isFalse();
            assertThat(letsIn(OURS, PASSWORD)).isTrue();
        }
        cpo.operations().connected(OURS, new Mute(version, new CommandOutcome.NoAnswer(Reply.Cause.TIMEOUT)));
        assertThat(cpo.desk().password(OURS, OTHER)).containsInstanceOf(CommandOutcome.NoAnswer.class);
        assertThat(letsIn(OURS, PASSWORD)).isTrue();
        cpo.operations().connected(OURS, new Mute(version, new CommandOutcome.Accepted()));
        assertThat(cpo.desk().password(OURS, OTHER)).contains(new CommandOutcome.Accepted());
        assertThat(letsIn(OURS, PASSWORD)).isFalse();
        assertThat(letsIn(OURS, OTHER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00ff10a0b7c8d9e0f1a2b3c4d5e6f70811223344", "00FF10A0B7C8D9E0F1A2B3C4D5E6F70811223344"})
    @Tag("OCPP-SEC-04")
    void aKeyInDigitsIsProvenByItsDigitsOrItsBytes(String key) {
        cpo.operations().connected(OURS, new Mute("ocpp1.6", new CommandOutcome.Accepted()));
        assertThat(cpo.desk().password(OURS, key)).contains(new CommandOutcome.Accepted());

        assertThat(letsIn(OURS, key)).isTrue();
        assertThat(letsIn(OURS, HexFormat.of().parseHex(key))).isTrue();
        assertThat(letsIn(OURS, HexFormat.of().parseHex("01" + key.substring(2))))
                .isFalse();
    }

    private boolean letsIn(StationId id, byte[] password) {
        var user = (id + ":").getBytes(StandardCharsets.UTF_8);
        var credentials = Arrays.copyOf(user, user.length + password.length);
        System.arraycopy(password, 0, credentials, user.length, password.length);
        var request = Request.get("/ocpp/" + id)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Sec-WebSocket-Protocol", "ocpp1.6");
        return cpo.stations().accept(request) instanceof Handshake.Accepted;
    }

    @Test
    @Tag("OCPP-SEC-03")
    @Tag("C02")
    void guessesAreHeldUpAlikeForKnownAndUnknownStationsAndTheRightPasswordStillOpens() {
        for (var id : List.of(OURS, StationId.of("WHO"))) {
            var told = IntStream.range(0, 3 * 60) // wherever a minute ends, some are too many
                    .mapToObj(count -> status(cpo.stations().accept(handshake(id, "wrong " + count))))
                    .toList();
            assertThat(told).startsWith(401).contains(429).containsOnly(401, 429);
        }
        assertThat(letsIn(OURS, PASSWORD)).isTrue();
        assertThat(cpo.desk().find(OURS).orElseThrow().seen().alarms())
                .isNotEmpty()
                .allMatch(note -> note.text().contains("guesses passwords")
                        && !note.text().contains("wrong 1"));
    }

    @Test
    void aPasswordTheStationIsNotAskedToTakeChangesNothing() {
        assertThat(cpo.desk().password(OURS, "short")).containsInstanceOf(CommandOutcome.Rejected.class);
        assertThat(cpo.desk().password(OURS, OTHER)).as("it is away").isEmpty();
        assertThat(letsIn(OURS, PASSWORD)).isTrue();
        assertThat(letsIn(OURS, OTHER)).isFalse();
    }

    @Test
    @Tag("OCPP-SEC-16")
    void whileNobodyKnowsWhetherThePasswordHasChangedEitherIsGoodUntilOneIsUsed() {
        for (var used : List.of(PASSWORD, OTHER)) {
            cpo.operations().connected(OURS, new Mute("ocpp1.6", new CommandOutcome.NoAnswer(Reply.Cause.TIMEOUT)));
            assertThat(cpo.desk().password(OURS, OTHER)).containsInstanceOf(CommandOutcome.NoAnswer.class);

            assertThat(letsIn(OURS, used)).isTrue();

            assertThat(letsIn(OURS, used.equals(OTHER) ? PASSWORD : OTHER)).isFalse();
        }
    }

    @Test
    void anUnknownStationIsRefusedAsAWrongPasswordIsAndListed() {
        var unknown = cpo.stations().accept(handshake(StationId.of("WHO"), PASSWORD));
        var wrong = cpo.stations().accept(handshake(OURS, "wrong"));
        assertThat(status(unknown)).isEqualTo(status(wrong)).isEqualTo(401);
        assertThat(cpo.desk().strangers()).containsOnlyKeys(StationId.of("WHO"));

        cpo.desk().approve(StationId.of("WHO"), placed(StationId.of("WHO")));

        assertThat(cpo.desk().strangers()).isEmpty();
        assertThat(letsIn(StationId.of("WHO"), PASSWORD)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    void theDeskSeesWhyAStationDoesNotCharge(OcppVersion version) {
        assertThat(cpo.desk().find(OURS).orElseThrow().obstacles()).containsExactly("it is not connected");
        var station = station(OURS, PASSWORD, version);
        await().until(station::isOnline);
        var plan = new Plan(Energy.ofKWh("3"), Duration.ZERO, BigDecimal.ZERO, null);
        assertThat(station.plugInAndPresent(1, TokenUid.of("STRANGE"), plan, progress -> {}))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(cpo.desk().order(OURS, new StationOrder.SetAvailability(1, false)))
                .isPresent();

        await().until(() -> cpo.desk().find(OURS).orElseThrow().obstacles().stream()
                .anyMatch(text -> text.contains("UNAVAILABLE")));
        assertThat(cpo.desk().find(OURS).orElseThrow().obstacles())
                .contains("connector 1 is UNAVAILABLE", "the last card was refused: STRANGE is INVALID");
    }

    private boolean letsIn(StationId id, String password) {
        return cpo.stations().accept(handshake(id, password)) instanceof Handshake.Accepted;
    }

    private static int status(Handshake handshake) {
        return ((Handshake.Refused) handshake).response().status();
    }

    private static Request handshake(StationId id, String password) {
        var credentials = Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8));
        return Request.get("/ocpp/" + id)
                .header("Authorization", "Basic " + credentials)
                .header("Sec-WebSocket-Protocol", "ocpp1.6");
    }

    private SimulatedStation station(StationId id, String password, OcppVersion version) {
        return station(id, password, version, new MemorySockets(cpo.stations(), threads));
    }

    private SimulatedStation station(StationId id, String password, OcppVersion version, MemorySockets sockets) {
        return SimulatedStation.switchOn(spec(id, password, version), gear(sockets), StationListener.NOBODY);
    }

    private Gear gear(MemorySockets sockets) {
        return Gear.usual(sockets, threads, clock).backoff(new Backoff(Duration.ofMillis(5), Duration.ofMillis(20)));
    }

    private static SimulatedStationSpec spec(StationId id, String password, OcppVersion version) {
        return new SimulatedStationSpec(
                        "ws://operator/ocpp", id, password, List.of(new Connector(1, Current.AC, Power.ofKW("11"))))
                .speaking(version);
    }
}
