package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.ocpp.rpc.Reply;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.StationOrder;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.role.cpo.Passwords;
import org.voltroam.verify.ocpi.Town;

/** Calls between a running CPO and stations, each in the words and with the errors of its version. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CallsTest {

    private static final PartyId GVB = PartyId.parse("NL*GVB");
    private static final Set<String> HOME = Set.of("NL*VRM", "NL*GVB", "DE*EMO");
    private static final String PASSWORD = "a-password-for-tests";
    private static final StationOrder ORDER = new StationOrder.ClearCache();

    private final Town town = new Town("world-strangers", party -> HOME.contains(party.toString()));
    private int stations;

    @AfterAll
    void close() {
        town.close();
    }

    private Cpo cpo() {
        return town.cast().cpo(GVB).orElseThrow();
    }

    private StationId newcomer() {
        var id = StationId.of("CALLS-" + stations++);
        var hash = Passwords.hash(id, PASSWORD);
        cpo().desk().approve(id, new ChargingStation(id, GVB, LocationId.of("L1"), hash, List.of()));
        return id;
    }

    private BareStation connected(StationId id, String version) {
        var station = BareStation.connected(town, id.text(), PASSWORD, version);
        await().until(() -> cpo().operations().hand(id).isPresent());
        return station;
    }

    private Future<CommandOutcome> ordered(StationId id) {
        return town.threads().submit(() -> cpo().desk().order(id, ORDER).orElseThrow());
    }

    private static String id(String call) {
        return call.split("\"", -1)[1];
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ocpp1.6 | Authorize | 7 | FormationViolation",
                "ocpp1.6 | Authorize | {} | OccurenceConstraintViolation",
                "ocpp1.6 | Authorize | {\"idTag\":{}} | TypeConstraintViolation",
                "ocpp1.6 | StartTransaction | {\"connectorId\":1,\"idTag\":\"A\",\"meterStart\":1,\"timestamp\":\"yesterday\"} | PropertyConstraintViolation",
                "ocpp2.0.1 | Authorize | 7 | FormatViolation",
                "ocpp2.0.1 | Authorize | {} | OccurrenceConstraintViolation",
                "ocpp2.0.1 | Authorize | {\"idToken\":7} | TypeConstraintViolation",
                "ocpp2.0.1 | StatusNotification | {\"evseId\":1,\"connectorId\":1,\"connectorStatus\":\"Available\",\"timestamp\":\"yesterday\"} | PropertyConstraintViolation",
                "ocpp2.1 | Authorize | 7 | FormatViolation",
                "ocpp2.1 | Authorize | {} | OccurrenceConstraintViolation",
                "ocpp2.1 | Authorize | {\"idToken\":7} | TypeConstraintViolation",
                "ocpp2.1 | StatusNotification | {\"evseId\":1,\"connectorId\":1,\"connectorStatus\":\"Available\",\"timestamp\":\"yesterday\"} | PropertyConstraintViolation"
            })
    @Tag("OCPP-RPC-05")
    @Tag("OCPP-RPC-06")
    void whatBreaksTheShapeIsNamedInTheWordsOfTheVersion(String version, String action, String payload, String code) {
        try (var station = connected(newcomer(), version)) {
            assertThat(station.ask("[2,\"a\",\"" + action + "\"," + payload + "]"))
                    .startsWith("[4,\"a\",\"" + code + "\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"ocpp1.6", "ocpp2.0.1", "ocpp2.1"})
    @Tag("OCPP-RPC-15")
    void noPayloadIsAnEmptyOne(String version) {
        try (var station = connected(newcomer(), version)) {
            assertThat(station.ask("[2,\"a\",\"Heartbeat\",null]")).startsWith("[3,\"a\",{\"currentTime\"");
            assertThat(station.ask("[2,\"b\",\"Heartbeat\"]")).startsWith("[3,\"b\",{\"currentTime\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"ocpp1.6", "ocpp2.0.1", "ocpp2.1"})
    @Tag("OCPP-RPC-10")
    @Tag("OCPP-RPC-08")
    void ourCallsGoOneByOneAndAnAnswerToNothingIsDropped(String version) throws Exception {
        var id = newcomer();
        try (var station = connected(id, version)) {
            var first = ordered(id);
            var call = station.next();
            var second = ordered(id);
            station.say("[3,\"never asked\",{\"status\":\"Accepted\"}]");
            assertThat(station.ask("[2,\"a\",\"Heartbeat\",{}]"))
                    .as("it may call meanwhile, and no second call comes before")
                    .startsWith("[3,\"a\"");
            assertThat(first.isDone()).isFalse();
            station.say("[3,\"" + id(call) + "\",{\"status\":\"Accepted\"}]");
            assertThat(first.get(10, TimeUnit.SECONDS)).isInstanceOf(CommandOutcome.Accepted.class);
            station.say("[3,\"" + id(station.next()) + "\",{\"status\":\"Rejected\"}]");
            assertThat(second.get(10, TimeUnit.SECONDS)).isInstanceOf(CommandOutcome.Rejected.class);
            assertThat(cpo().desk().find(id).orElseThrow().seen().dropped())
                    .anyMatch(note -> note.text().contains("an answer to no call of ours"));
        }
    }

    @Test
    @Tag("OCPP-RPC-21")
    void thatAnAnswerOfOursCannotBeUsedIsNotedAndNotAnswered() {
        var id = newcomer();
        try (var station = connected(id, "ocpp2.1")) {
            assertThat(station.ask("[2,\"a\",\"Heartbeat\",{}]")).startsWith("[3,\"a\"");
            station.say("[5,\"a\",\"FormatViolation\",\"the time is wrong\",{}]");
            assertThat(station.ask("[2,\"b\",\"Heartbeat\",{}]")).startsWith("[3,\"b\"");
            assertThat(cpo().desk().find(id).orElseThrow().seen().dropped())
                    .anyMatch(note -> note.text().contains("our answer to a could not be used: FormatViolation"));
        }
    }

    @Test
    @Tag("OCPP-RPC-20")
    void whatIsOnlySentIsNeverAnswered() {
        try (var station = connected(newcomer(), "ocpp2.1")) {
            station.say("[6,\"s\",\"NotifyPeriodicEventStream\",{}]");
            station.say("[6,\"t\",\"Nonsense\",7]");
            station.say("[6,7]");
            assertThat(station.ask("[2,\"a\",\"Heartbeat\",{}]")).startsWith("[3,\"a\"");
        }
    }

    /** All wait at once, each for a station of its own that says nothing; one that answers is not held up. */
    @Test
    void stationsThatSayNothingHoldNobodyUpAndTheirCallersAreToldWhenTheyGo() throws Exception {
        var silent = IntStream.range(0, 200).mapToObj(i -> newcomer()).toList();
        var sockets = silent.stream().map(id -> connected(id, "ocpp1.6")).toList();
        var waiting = silent.stream().map(this::ordered).toList();
        for (var socket : sockets) {
            assertThat(socket.next()).contains("\"ClearCache\"");
        }
        var lively = newcomer();
        try (var station = connected(lively, "ocpp1.6")) {
            var order = ordered(lively);
            station.say("[3,\"" + id(station.next()) + "\",{\"status\":\"Accepted\"}]");
            assertThat(order.get(10, TimeUnit.SECONDS)).isInstanceOf(CommandOutcome.Accepted.class);
        }
        assertThat(waiting).noneMatch(Future::isDone);
        sockets.forEach(BareStation::close);
        for (var call : waiting) {
            assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo(new CommandOutcome.NoAnswer(Reply.Cause.CLOSED));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> silent.stream()
                        .noneMatch(id -> cpo().operations().hand(id).isPresent()));
    }
}
