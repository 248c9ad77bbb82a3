package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Accepted;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Later;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Rejected;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Unable;
import org.voltroam.protocol.ocpp.station.StationOrder;
import org.voltroam.protocol.ocpp.station.StationOrder.Subject;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.role.cpo.Passwords;
import org.voltroam.role.cpo.StationDesk;
import org.voltroam.verify.ocpi.Town;
import tools.jackson.databind.JsonNode;

/** What an operator orders arrives in the words of the station's version, and every answer it may give is understood. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AnswersTest {

    private static final PartyId GVB = PartyId.parse("NL*GVB");
    private static final String PASSWORD = "a-password-for-tests";

    private final Town town = new Town("world", party -> true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger stations = new AtomicInteger();

    @AfterAll
    void close() {
        threads.shutdownNow();
        town.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ocpp1.6   | {\"connectorId\":1}                 | Unlocked UnlockFailed NotSupported",
                "ocpp2.0.1 | {\"evseId\":1,\"connectorId\":1} | Unlocked UnlockFailed OngoingAuthorizedTransaction UnknownConnector",
                "ocpp2.1   | {\"evseId\":1,\"connectorId\":1} | Unlocked UnlockFailed OngoingAuthorizedTransaction UnknownConnector"
            })
    @Tag("OCPP-REM-05")
    void aPlugIsLetGo(String version, String payload, String words) {
        try (var scene = new Scene(version)) {
            for (var word : words.split(" ")) {
                var outcome = scene.told(desk -> desk.unlock(scene.id, 1), "UnlockConnector", payload, word);
                assertThat(meaning(outcome))
                        .as(word)
                        .isEqualTo(
                                switch (word) {
                                    case "Unlocked" -> "done";
                                    case "UnlockFailed" -> "FAILED";
                                    case "NotSupported" -> "NOT_SUPPORTED";
                                    case "OngoingAuthorizedTransaction" -> "OCCUPIED";
                                    default -> "rejected";
                                });
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ocpp1.6   | true  | 0 | {\"type\":\"Hard\"}                    | Accepted Rejected",
                "ocpp1.6   | false | 0 | {\"type\":\"Soft\"}                    | Accepted Rejected",
                "ocpp2.0.1 | true  | 0 | {\"type\":\"Immediate\"}               | Accepted Rejected Scheduled",
                "ocpp2.0.1 | false | 0 | {\"type\":\"OnIdle\"}                  | Accepted Rejected Scheduled",
                "ocpp2.0.1 | false | 2 | {\"type\":\"OnIdle\",\"evseId\":2} | Accepted Rejected Scheduled",
                "ocpp2.1   | true  | 0 | {\"type\":\"Immediate\"}               | Accepted Rejected Scheduled",
                "ocpp2.1   | false | 0 | {\"type\":\"OnIdle\"}                  | Accepted Rejected Scheduled",
                "ocpp2.1   | false | 2 | {\"type\":\"OnIdle\",\"evseId\":2} | Accepted Rejected Scheduled"
            })
    @Tag("OCPP-REM-05")
    void aStationOrOneEvseStartsAnew(String version, boolean atOnce, int place, String payload, String words) {
        answered(version, new StationOrder.Restart(atOnce, place), "Reset", payload, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ocpp1.6   | 0 | true  | {\"connectorId\":0,\"type\":\"Operative\"}",
                "ocpp1.6   | 1 | false | {\"connectorId\":1,\"type\":\"Inoperative\"}",
                "ocpp2.0.1 | 0 | false | {\"operationalStatus\":\"Inoperative\"}",
                "ocpp2.0.1 | 1 | true  | {\"evse\":{\"id\":1},\"operationalStatus\":\"Operative\"}",
                "ocpp2.1   | 0 | false | {\"operationalStatus\":\"Inoperative\"}",
                "ocpp2.1   | 1 | true  | {\"evse\":{\"id\":1},\"operationalStatus\":\"Operative\"}"
            })
    @Tag("OCPP-REM-05")
    void aStationOrOnePlaceIsThereForDriversOrNot(String version, int place, boolean operative, String payload) {
        answered(
                version,
                new StationOrder.SetAvailability(place, operative),
                "ChangeAvailability",
                payload,
                "Accepted Rejected Scheduled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocpp1.6", "ocpp2.0.1", "ocpp2.1"})
    @Tag("OCPP-REM-05")
    void aStationForgetsTheTokensItHasLearnt(String version) {
        answered(version, new StationOrder.ClearCache(), "ClearCache", "{}", "Accepted Rejected");
    }

    /** Which message is asked for, by the version; an empty one cannot be asked for in it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BOOT        | BootNotification               | BootNotification",
                "HEARTBEAT   | Heartbeat                      | Heartbeat",
                "STATUS      | StatusNotification             | StatusNotification",
                "METER       | MeterValues                    | MeterValues",
                "FIRMWARE    | FirmwareStatusNotification     | FirmwareStatusNotification",
                "LOG         | DiagnosticsStatusNotification  | LogStatusNotification",
                "CERTIFICATE | SignChargePointCertificate     | SignChargingStationCertificate",
                "TRANSACTION |                                | TransactionEvent"
            })
    void aStationIsAskedToSaySomething(Subject subject, String in16, String in2) {
        if (in16 != null) {
            var action = subject == Subject.CERTIFICATE ? "ExtendedTriggerMessage" : "TriggerMessage";
            triggered("ocpp1.6", subject, action, in16, "\"connectorId\":1,");
        }
        for (var version : List.of("ocpp2.0.1", "ocpp2.1")) {
            triggered(version, subject, "TriggerMessage", in2, "\"evse\":{\"id\":1},");
        }
    }

    private void triggered(String version, Subject subject, String action, String message, String place) {
        for (var at : List.of(0, 1)) {
            var payload = "{" + (at == 0 ? "" : place) + "\"requestedMessage\":\"" + message + "\"}";
            answered(
                    version,
                    new StationOrder.Trigger(subject, at),
                    action,
                    payload,
                    "Accepted Rejected NotImplemented");
        }
    }

    private void answered(String version, StationOrder order, String action, String payload, String words) {
        try (var scene = new Scene(version)) {
            for (var word : words.split(" ")) {
                var outcome = scene.told(desk -> desk.order(scene.id, order), action, payload, word);
                assertThat(meaning(outcome))
                        .as(word)
                        .isEqualTo(
                                switch (word) {
                                    case "Accepted" -> "done";
                                    case "Scheduled" -> "later";
                                    case "NotImplemented" -> "NOT_SUPPORTED";
                                    default -> "rejected";
                                });
            }
        }
    }

    private static String meaning(CommandOutcome outcome) {
        return switch (outcome) {
            case Accepted(Later later) -> "later";
            case Accepted accepted -> "done";
            case Rejected rejected -> "rejected";
            case Unable(var why, var reason) -> why.name();
            case CommandOutcome.NoAnswer(var cause) -> cause.name();
        };
    }

    /** A station of its own, connected, and a desk at which orders are given. */
    private final class Scene implements AutoCloseable {

        private final StationId id = StationId.of("ANSWERS-" + stations.incrementAndGet());
        private final Cpo cpo = town.cast().cpo(GVB).orElseThrow();
        private final BareStation station;

        Scene(String version) {
            var hash = Passwords.hash(id, PASSWORD);
            cpo.desk().approve(id, new ChargingStation(id, GVB, LocationId.of("L1"), hash, List.of()));
            station = BareStation.connected(town, id.text(), PASSWORD, version);
            await().until(() -> cpo.operations().hand(id).isPresent());
        }

        CommandOutcome told(
                Function<StationDesk, Optional<CommandOutcome>> order, String action, String payload, String word) {
            Future<Optional<CommandOutcome>> outcome = threads.submit(() -> order.apply(cpo.desk()));
            JsonNode call = Json.parse(station.next());
            assertThat(call.path(2).asString()).isEqualTo(action);
            assertThat(call.path(3)).isEqualTo(Json.parse(payload));
            station.say("[3,\"" + call.path(1).asString() + "\",{\"status\":\"" + word + "\"}]");
            try {
                return outcome.get(10, TimeUnit.SECONDS).orElseThrow();
            } catch (Exception never) {
                throw new AssertionError(Stream.of(action, word).toList().toString(), never);
            }
        }

        @Override
        public void close() {
            station.close();
        }
    }
}
