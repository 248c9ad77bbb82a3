package org.voltroam.testkit.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltroam.domain.catalog.station.LimitProfile;
import org.voltroam.domain.catalog.station.LimitProfile.Purpose;
import org.voltroam.domain.catalog.station.LimitProfile.Unit;
import org.voltroam.domain.catalog.station.LimitSchedule;
import org.voltroam.domain.catalog.station.LimitSchedule.Step;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.platform.simulator.Plan;
import org.voltroam.platform.simulator.SimulatedStationSpec.OcppVersion;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpp.station.Called;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Accepted;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Unable;
import org.voltroam.protocol.ocpp.station.CommandOutcome.Why;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.Registration;
import org.voltroam.protocol.ocpp.station.StationOrder;
import org.voltroam.protocol.ocpp.station.StationOrder.Listed;
import org.voltroam.protocol.ocpp.station.StationOrder.Subject;
import org.voltroam.protocol.ocpp.station.TokenVerdict;

/** What an operator orders, a station does, whatever version it speaks; and both sides show it. */
final class OrdersTest {

    private static final Accepted DONE = new Accepted();
    private static final TokenUid GOOD = TokenUid.of("GOOD");
    private static final Instant LATER = Street.NOON.plusSeconds(900);

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    void aPlaceIsKeptAndNotForTwo(OcppVersion version) {
        try (var house = new House(version)) {
            assertThat(house.hand().reserve(1, GOOD, 7, LATER)).isEqualTo(DONE);
            house.awaitTold("status 1 RESERVED");
            assertThat(house.hand().reserve(1, GOOD, 8, LATER))
                    .isEqualTo(new Unable(Why.OCCUPIED, "the station answered \"Occupied\""));
            assertThat(house.hand().reserve(1, GOOD, 7, LATER.plusSeconds(60))).isEqualTo(DONE);
            assertThat(house.hand().cancelReservation(7)).isEqualTo(DONE);
            house.awaitTold("status 1 AVAILABLE");
            assertThat(house.hand().cancelReservation(7))
                    .isInstanceOfSatisfying(
                            Unable.class, unable -> assertThat(unable.why()).isEqualTo(Why.UNKNOWN_RESERVATION));
            house.order(new StationOrder.SetAvailability(2, false));
            assertThat(house.hand().reserve(2, GOOD, 9, LATER))
                    .isEqualTo(new Unable(Why.INOPERATIVE, "the station answered \"Unavailable\""));
        }
    }

    @ParameterizedTest
    @EnumSource(value = OcppVersion.class, mode = EnumSource.Mode.EXCLUDE, names = "V1_6")
    @Tag("OCPP-RES-03")
    void thatAReservationIsOverItsStationTells(OcppVersion version) {
        try (var house = new House(version)) {
            for (var word : List.of("Expired", "Removed")) {
                house.station.say(
                        "ReservationStatusUpdate",
                        new Out()
                                .put("reservationId", 7)
                                .put("reservationUpdateStatus", word)
                                .done());
                house.awaitTold("ReservationOver[number=7, word=" + word + "]");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    void aPlugAPlaceAndTheStationItselfObey(OcppVersion version) {
        try (var house = new House(version)) {
            assertThat(house.order(new StationOrder.SetAvailability(1, false))).isEqualTo(DONE);
            house.awaitTold("status 1 UNAVAILABLE");
            assertThat(house.order(new StationOrder.SetAvailability(0, true))).isEqualTo(DONE);
            assertThat(house.order(new StationOrder.SetAvailability(9, true)))
                    .isInstanceOf(CommandOutcome.Rejected.class);
            house.charge();
            assertThat(house.order(new StationOrder.SetAvailability(1, false)))
                    .isEqualTo(new Accepted(new CommandOutcome.Later("Scheduled")));
            assertThat(house.hand().unlock(1)).isEqualTo(DONE);
            house.awaitTold("stopped", "ENDED");
            assertThat(house.hand().unlock(9)).isNotEqualTo(DONE);
            assertThat(house.order(new StationOrder.ClearCache())).isEqualTo(DONE);
            assertThat(house.order(new StationOrder.Restart(true, 0))).isEqualTo(DONE);
            await().until(() -> house.journal().stream()
                            .filter(line -> line.contains(" booted "))
                            .count()
                    == 2);
        }
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    void aStationSaysWhatItIsTriggeredToSay(OcppVersion version) {
        try (var house = new House(version)) {
            assertThat(house.order(new StationOrder.Trigger(Subject.BOOT, 0))).isEqualTo(DONE);
            await().until(() -> house.journal().stream()
                            .filter(line -> line.contains(" booted "))
                            .count()
                    == 2);
            assertThat(house.order(new StationOrder.Trigger(Subject.FIRMWARE, 0)))
                    .isEqualTo(new Unable(Why.NOT_SUPPORTED, "the station answered \"NotImplemented\""));
        }
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    void settingsAreReadAndWrittenAndSecretsAreNotTold(OcppVersion version) {
        try (var house = new House(version)) {
            var beat = house.named("HeartbeatInterval", "OCPPCommCtrlr.HeartbeatInterval");
            var sample = house.named("MeterValueSampleInterval", "SampledDataCtrlr.TxUpdatedInterval");
            var secret = house.named("AuthorizationKey", "SecurityCtrlr.BasicAuthPassword");

            assertThat(house.order(new StationOrder.WriteSetting(beat, "60"))).isEqualTo(DONE);
            assertThat(house.order(new StationOrder.WriteSetting(sample, "60")))
                    .isEqualTo(new Accepted(new CommandOutcome.Later("RebootRequired")));
            assertThat(house.order(new StationOrder.WriteSetting(
                            house.named("NumberOfConnectors", "ChargingStation.Model"), "9")))
                    .isInstanceOf(CommandOutcome.Rejected.class);
            assertThat(house.order(new StationOrder.WriteSetting(house.named("Nothing", "No.Thing"), "9")))
                    .isInstanceOfSatisfying(
                            Unable.class, unable -> assertThat(unable.why()).isEqualTo(Why.NOT_SUPPORTED));
            assertThat(house.order(new StationOrder.ReadSettings(List.of(beat, secret))))
                    .isEqualTo(new Accepted(new CommandOutcome.Settings(Map.of(beat, "60"), List.of(secret))));
            assertThat(house.station.settings()).containsEntry(sample, "60").doesNotContainKey(secret);
        }
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    void logsAndFirmwareComeWithTheirProgress(OcppVersion version) {
        try (var house = new House(version)) {
            var log = new StationOrder.SendLog(false, 5, "https://host/up/secret", null, null);
            assertThat(house.order(log)).isEqualTo(new Accepted(new CommandOutcome.Text("diagnostics.log")));
            house.awaitTold("word=Uploaded");
            assertThat(house.station.done()).containsExactly("upload to https://host/up/secret");
            assertThat(log.toString()).doesNotContain("secret");

            var plain = new StationOrder.UpdateFirmware(6, "https://host/fw", LATER, null);
            assertThat(house.order(plain)).isEqualTo(DONE);
            house.awaitTold("word=Installed");
            var signed = new StationOrder.UpdateFirmware(
                    77, "https://host/fw", LATER, new StationOrder.Signed("PEM", "c2ln"));
            assertThat(house.order(signed)).isEqualTo(DONE);
            house.awaitTold("number=77, word=Installed");
        }
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    void theListOfAStationHasAVersionAndFollows(OcppVersion version) {
        try (var house = new House(version)) {
            var yes = TokenVerdict.of(TokenVerdict.Status.ACCEPTED);
            var no = TokenVerdict.of(TokenVerdict.Status.BLOCKED);
            assertThat(house.order(new StationOrder.AskListVersion()))
                    .isEqualTo(new Accepted(new CommandOutcome.ListVersion(0)));
            var both = List.of(new Listed(GOOD, yes), new Listed(TokenUid.of("BAD"), no));
            assertThat(house.order(new StationOrder.SendList(3, true, both))).isEqualTo(DONE);
            assertThat(house.order(new StationOrder.SendList(4, false, List.of(new Listed(GOOD, null)))))
                    .isEqualTo(DONE);
            assertThat(house.station.localList()).isEqualTo(Map.of("BAD", "Blocked"));
            assertThat(house.order(new StationOrder.AskListVersion()))
                    .isEqualTo(new Accepted(new CommandOutcome.ListVersion(4)));
            assertThat(house.order(new StationOrder.SendList(4, false, both)))
                    .isEqualTo(new Unable(Why.MISMATCH, "the station answered \"VersionMismatch\""));
        }
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    void limitsAreGivenAddedUpAndTakenBack(OcppVersion version) {
        try (var house = new House(version)) {
            var ask = new StationOrder.AskSchedule(1, Duration.ofHours(1), Unit.AMPERE);
            assertThat(house.order(ask)).isInstanceOf(CommandOutcome.Rejected.class);
            house.order(new StationOrder.SetProfile(0, profile(1, 0, Purpose.STATION_MAX, "24", 0)));
            house.order(new StationOrder.SetProfile(1, profile(2, 0, Purpose.TRANSACTION_DEFAULT, "32", 0)));
            house.order(new StationOrder.SetProfile(1, profile(3, 1, Purpose.TRANSACTION_DEFAULT, "10", 600)));

            assertThat(house.order(ask))
                    .isEqualTo(new Accepted(new CommandOutcome.Schedule(new LimitSchedule(
                            Street.NOON, Duration.ofHours(1), Unit.AMPERE, List.of(step(0, "24"), step(600, "10"))))));
            assertThat(house.order(new StationOrder.ClearProfiles(null, 1, Purpose.TRANSACTION_DEFAULT, 1)))
                    .isEqualTo(DONE);
            assertThat(house.order(new StationOrder.ClearProfiles(3, null, null, null)))
                    .isInstanceOf(CommandOutcome.Rejected.class);
        }
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    void whatAVersionHasNoWordsForIsAValue(OcppVersion version) {
        try (var house = new House(version)) {
            var only2 = List.of(
                    new StationOrder.ShowMessage(4, "Hello", "en", null),
                    new StationOrder.AskMessages(11),
                    new StationOrder.ClearMessage(4),
                    new StationOrder.AskCustomer(12, GOOD, true, false),
                    new StationOrder.TellCost(TransactionId.of("T1"), new BigDecimal("1.25")));
            for (var order : only2) {
                if (version == OcppVersion.V1_6) {
                    assertThat(house.order(order))
                            .isInstanceOfSatisfying(
                                    Unable.class,
                                    unable -> assertThat(unable.why()).isEqualTo(Why.NOT_SUPPORTED));
                } else {
                    assertThat(house.order(order)).isEqualTo(DONE);
                }
            }
            if (version != OcppVersion.V1_6) {
                house.awaitTold("NotifyDisplayMessages, number=11");
                house.awaitTold("NotifyCustomerInformation, number=12");
                assertThat(house.station.done()).contains("cost 1.25");
            }
            assertThat(house.order(new StationOrder.Restart(
                            false, 1))) // last: what a station has yet to tell is lost with its connection
                    .isInstanceOf(version == OcppVersion.V1_6 ? Unable.class : Accepted.class);
        }
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    void anExpertSpeaksTheVersionsOwnWords(OcppVersion version) {
        try (var house = new House(version)) {
            var type = house.named("Soft", "OnIdle");
            assertThat(house.hand().call("Reset", new Out().put("type", type).done()))
                    .isEqualTo(new Called.Answered(
                            new Out().put("status", "Accepted").done(), List.of()));
            await().until(house.station::isOnline);
            assertThat(house.hand().call("Reset", Json.object())).isInstanceOf(Called.Unusable.class);
            assertThat(house.hand()
                            .call("Reset", new Out().put("type", "Sideways").done()))
                    .isInstanceOf(Called.Unusable.class);
            assertThat(house.hand().call("Levitate", Json.object())).isInstanceOf(Called.NotInVersion.class);
            assertThat(house.hand().call("Heartbeat", Json.object())).isInstanceOf(Called.NotInVersion.class);
            assertThat(house.hand()
                            .call("DataTransfer", new Out().put("vendorId", "x").done()))
                    .isInstanceOf(Called.Answered.class);
        }
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    @Tag("OCPP-BOO-03")
    void aStationThatWaitsMayBeConfiguredAndNotCharge(OcppVersion version) {
        try (var street = new Street()) {
            street.operator.registration(Registration.pending(Duration.ofMinutes(1)));
            var station = street.station("CS1", version);
            await().until(() -> street.operator.journal().stream().anyMatch(line -> line.contains("booted")));
            var hand = street.operator.hand(StationId.of("CS1")).orElseThrow();
            await().until(() -> hand.start(1, GOOD) instanceof CommandOutcome.Rejected);

            assertThat(hand.order(new StationOrder.ClearCache())).isEqualTo(DONE);
            assertThat(station.isOnline()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    void aRejectedStationIsSentNothing(OcppVersion version) {
        try (var street = new Street()) {
            street.operator.registration(Registration.rejected(Duration.ofMinutes(1)));
            street.station("CS1", version);
            await().until(() -> street.operator.journal().stream().anyMatch(line -> line.contains("booted")));
            var hand = street.operator.hand(StationId.of("CS1")).orElseThrow();

            await().until(() -> hand.order(new StationOrder.ClearCache()) instanceof CommandOutcome.Rejected);
            assertThat(hand.call("ClearCache", Json.object())).isInstanceOf(Called.NotNow.class);
        }
    }

    private static LimitProfile profile(int id, int level, Purpose purpose, String limit, int from) {
        return new LimitProfile(
                id,
                level,
                purpose,
                null,
                null,
                null,
                new LimitSchedule(Street.NOON.plusSeconds(from), null, Unit.AMPERE, List.of(step(0, limit))));
    }

    private static Step step(int from, String limit) {
        return new Step(Duration.ofSeconds(from), new BigDecimal(limit));
    }

    /** One station of a version at an operator, online. */
    private static final class House implements AutoCloseable {

        private final Street street = new Street();
        private final OcppVersion version;
        private final SimulatedStation station;

        House(OcppVersion version) {
            this.version = version;
            this.station = street.station("CS1", version);
            await().until(station::isOnline);
            awaitTold("status 2 AVAILABLE");
        }

        ConnectedStation hand() {
            return street.operator.hand(StationId.of("CS1")).orElseThrow();
        }

        CommandOutcome order(StationOrder order) {
            return hand().order(order);
        }

        String named(String in16, String in2) {
            return version == OcppVersion.V1_6 ? in16 : in2;
        }

        void charge() {
            station.plugIn(1, new Plan(Energy.ofKWh("30"), Duration.ZERO, BigDecimal.ONE, Street.NOON), progress -> {});
            station.presentCard(1, GOOD);
            await().until(() -> !street.operator.transactions().isEmpty());
        }

        List<String> journal() {
            return street.operator.journal();
        }

        void awaitTold(String... anyOf) {
            await().until(() ->
                    journal().stream().anyMatch(line -> List.of(anyOf).stream().anyMatch(line::contains)));
        }

        @Override
        public void close() {
            street.close();
        }
    }
}
