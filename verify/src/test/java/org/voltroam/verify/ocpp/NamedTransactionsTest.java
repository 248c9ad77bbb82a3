package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Energy;
import org.voltroam.stage.Journey;
import org.voltroam.stage.Journeys;
import org.voltroam.verify.ocpi.Town;

/** Transactions that a station of OCPP 2.x names itself and tells late, twice, in another order or only at the end. */
final class NamedTransactionsTest {

    private static final Instant EIGHT = Instant.parse("2026-03-14T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CARD = "04A1B2C3D4E5F6";

    private static final String ENDS =
            "DeAuthorized EmergencyStop EnergyLimitReached EVDisconnected GroundFault ImmediateReset Local"
                    + " LocalOutOfCredit MasterPass Other OvercurrentFault PowerLoss PowerQuality Reboot Remote SOCLimitReached StoppedByEV"
                    + " TimeLimitReached Timeout";

    private final Town town = new Town("world", party -> true);
    private final Journeys journeys = new Journeys(town.cast());
    private final AtomicInteger ids = new AtomicInteger();

    @AfterEach
    void end() {
        town.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocpp2.0.1", "ocpp2.1"})
    @Tag("OCPP-TRX-13")
    void whatIsToldTwiceCountsOnce(String version) {
        try (var station = station(version)) {
            var started = event("Started", 0, 0, 1_000, CARD);
            var updated = event("Updated", 1, 30, 6_000, null);
            var ended = event("Ended", 2, 60, 11_000, null);
            for (var event : List.of(started, started, updated, updated, ended, ended, started)) {
                assertThat(ask(station, event)).startsWith("[3,");
            }

            assertThat(cdr().totalEnergy()).isEqualTo(Energy.ofKWh("10"));
            assertThat(journeys.latest(10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocpp2.0.1", "ocpp2.1"})
    @Tag("OCPP-TRX-16")
    void aCableThatComesBeforeTheCardCostsNothingBeforeTheCard(String version) {
        try (var station = station(version)) {
            assertThat(ask(station, event("Started", 0, 0, 1_000, null))).doesNotContain("idTokenInfo");
            assertThat(ask(station, event("Updated", 1, 15, 1_000, CARD))).contains("Accepted");
            ask(station, event("Ended", 2, 75, 11_000, CARD));

            assertThat(cdr().totalEnergy()).isEqualTo(Energy.ofKWh("10"));
            assertThat(cdr().start()).isEqualTo(EIGHT.plus(Duration.ofMinutes(15)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocpp2.0.1", "ocpp2.1"})
    @Tag("OCPP-TRX-19")
    void theEndAloneMakesAWholeCharge(String version) {
        try (var station = new Teller(town, "GVB-0001", version)) {
            var both = reading(0, 1_000, "Transaction.Begin") + "," + reading(60, 11_000, "Transaction.End");
            station.ask("TransactionEvent", event("Ended", 7, 60, both, CARD));
            await().atMost(PATIENCE).until(() -> {
                station.ask("Heartbeat", "{}"); // on the way it says that the start is not to come
                return !Teller.all(town, Kind.CDR).isEmpty();
            });

            assertThat(cdr().totalEnergy()).isEqualTo(Energy.ofKWh("10"));
            assertThat(cdr().start()).isEqualTo(EIGHT);
            assertThat(cdr().end()).isEqualTo(EIGHT.plus(Duration.ofHours(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocpp2.0.1", "ocpp2.1"})
    void readingsInAnotherOrderAreTheSameCharge(String version) {
        try (var station = station(version)) {
            ask(station, event("Started", 0, 0, 1_000, CARD));
            ask(station, event("Updated", 2, 40, 8_000, null));
            ask(station, event("Updated", 1, 20, 4_000, null));
            ask(station, event("Ended", 3, 60, 11_000, CARD));

            assertThat(cdr().totalEnergy()).isEqualTo(Energy.ofKWh("10"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocpp2.0.1", "ocpp2.1"})
    @Tag("OCPP-TRX-18")
    void aCardThatIsNotGoodIsSaidSoAndChargesNothing(String version) {
        try (var station = station(version)) {
            assertThat(ask(station, event("Started", 0, 0, 1_000, "04BAD0000000001")))
                    .contains("\"Blocked\"");
            assertThat(ask(station, event("Ended", 1, 1, 1_000, null))).startsWith("[3,");
            assertThat(ask(station, event("Started", 0, 0, 1_000, "0400000000000000")))
                    .contains("\"Invalid\"");

            assertThat(journeys.latest(10))
                    .allMatch(
                            charge -> journeys.find(charge).orElseThrow().cdr().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"ocpp2.0.1, 0", "ocpp2.0.1, 4711", "ocpp2.1, 0", "ocpp2.1, 4711"})
    @Tag("OCPP-TRX-15")
    void theCountMayBeginAnywhere(String version, int first) {
        try (var station = station(version)) {
            ask(station, event("Started", first, 0, 1_000, CARD));
            ask(station, event("Updated", first + 1, 30, 6_000, null));
            ask(station, event("Ended", first + 2, 60, 11_000, null));

            assertThat(cdr().totalEnergy()).isEqualTo(Energy.ofKWh("10"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocpp2.0.1", "ocpp2.1"})
    @Tag("OCPP-TRX-17")
    void whateverTheReasonAnEndIsAnEnd(String version) {
        var reasons = ENDS.split(" ");
        try (var station = station(version)) {
            for (int index = 0; index < reasons.length; index++) {
                var name = "T-" + reasons[index];
                ask(station, event("Started", 0, 0, 1_000, CARD).replace("T-1", name));
                assertThat(ask(
                                station,
                                event("Ended", 1, 60, 2_000, null)
                                        .replace(
                                                "\"T-1\"",
                                                "\"" + name + "\",\"stoppedReason\":\"" + reasons[index] + "\"")))
                        .startsWith("[3,");
            }
        }

        assertThat(Teller.all(town, Kind.CDR))
                .hasSize(reasons.length)
                .allSatisfy(cdr -> assertThat(cdr.totalEnergy()).isEqualTo(Energy.ofKWh("1")));
        var told = Teller.all(town, Kind.RECORDING).stream()
                .flatMap(each -> Teller.cpo(town).member().store().trail(each.charge()).stream())
                .map(Step::text)
                .toList();
        assertThat(reasons).allSatisfy(reason -> assertThat(told).anyMatch(text -> text.contains("(" + reason + ")")));
    }

    private BareStation station(String version) {
        return BareStation.connected(town, "GVB-0001", "a-password-for-tests", version);
    }

    private String ask(BareStation station, String event) {
        return station.ask("[2,\"" + ids.incrementAndGet() + "\",\"TransactionEvent\"," + event + "]");
    }

    private static String event(String kind, int sequence, int minute, int wattHours, @Nullable String card) {
        return event(kind, sequence, minute, reading(minute, wattHours, "Sample.Periodic"), card);
    }

    private static String event(String kind, int sequence, int minute, String readings, @Nullable String card) {
        return """
                {"eventType":"%s","timestamp":"%s","triggerReason":"MeterValuePeriodic","seqNo":%d,\
                "transactionInfo":{"transactionId":"T-1"},"evse":{"id":1,"connectorId":1},"meterValue":[%s]%s}""".formatted(
                        kind,
                        EIGHT.plus(Duration.ofMinutes(minute)),
                        sequence,
                        readings,
                        card == null ? "" : ",\"idToken\":{\"idToken\":\"" + card + "\",\"type\":\"ISO14443\"}");
    }

    private static String reading(int minute, int wattHours, String context) {
        return "{\"timestamp\":\"%s\",\"sampledValue\":[{\"value\":%d,\"context\":\"%s\"}]}"
                .formatted(EIGHT.plus(Duration.ofMinutes(minute)), wattHours, context);
    }

    private Cdr cdr() {
        await().atMost(PATIENCE)
                .until(() -> journeys.latest(1).stream()
                        .flatMap(charge -> journeys.find(charge).stream())
                        .anyMatch(journey -> journey.cdr().isPresent()));
        return journeys.find(journeys.latest(1).getFirst())
                .flatMap(Journey::cdr)
                .orElseThrow();
    }
}
