package org.voltroam.testkit.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.simulator.Outcome;
import org.voltroam.platform.simulator.Plan;
import org.voltroam.platform.simulator.SimulatedStationSpec.OcppVersion;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.Registration;

/** A station is the same station, whatever version of OCPP it speaks. */
final class AnyVersionTest {

    private static final Instant EIGHT = Instant.parse("2026-03-14T08:00:00Z");
    private static final Plan PLAN = new Plan(Energy.ofKWh("3"), Duration.ZERO, BigDecimal.ZERO, EIGHT);
    private static final TokenUid GOOD = TokenUid.of("GOOD");

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    void aCardChargesAndEveryKilowattHourIsTold(OcppVersion version) {
        try (var street = new Street()) {
            var station = online(street, version);

            var outcome = station.plugInAndPresent(1, GOOD, PLAN, progress -> {});

            assertThat(outcome).isInstanceOf(Outcome.Charged.class);
            var transaction = street.operator.transactions().getFirst();
            assertThat(transaction.start().at()).isEqualTo(EIGHT);
            assertThat(transaction.start().meterStart()).isEqualTo(Energy.ofKWh("12.345"));
            assertThat(transaction.start().connector()).isEqualTo(1);
            var stop = Objects.requireNonNull(transaction.stop());
            assertThat(stop.meterStop()).isEqualTo(Energy.ofKWh("15.345"));
            assertThat(stop.reason()).isEqualTo("Local");
            assertThat(street.operator.journal()).noneMatch(line -> line.contains("found"));
        }
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    void aRefusedCardDoesNotCharge(OcppVersion version) {
        try (var street = new Street()) {
            var outcome = online(street, version).plugInAndPresent(1, TokenUid.of("BLOCKED"), PLAN, progress -> {});

            assertThat(outcome).isEqualTo(new Outcome.Refused("Blocked"));
            assertThat(street.operator.transactions()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(OcppVersion.class)
    @Tag("OCPP-REM-03")
    void aChargeIsStartedAndStoppedFromAfar(OcppVersion version) {
        try (var street = new Street()) {
            var station = online(street, version);
            var hand = street.operator.hand(StationId.of("CS1")).orElseThrow();

            assertThat(hand.start(1, GOOD)).isEqualTo(new CommandOutcome.Accepted());
            station.plugIn(1, new Plan(Energy.ofKWh("30"), Duration.ZERO, BigDecimal.ONE, EIGHT), progress -> {});
            await().until(() -> !street.operator.transactions().isEmpty());
            var name = street.operator.transactions().getFirst().name();
            await().until(() -> hand.stop(name).equals(new CommandOutcome.Accepted()));

            assertThat(station.awaitEnd(1)).isInstanceOf(Outcome.Charged.class);
            assertThat(Objects.requireNonNull(
                                    street.operator.transactions().getFirst().stop())
                            .reason())
                    .isEqualTo("Remote");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ocpp2.1, ocpp2.0.1, ocpp1.6 | ocpp2.1",
                "ocpp2.0.1, ocpp1.6 | ocpp2.0.1",
                "ocpp1.6, ocpp2.1 | ocpp1.6",
                "ocpp9, ocpp2.0.1 | ocpp2.0.1"
            })
    @Tag("OCPP-CON-03")
    void theFirstVersionThatTheStationOffersAndWeSpeakIsTaken(String offered, String taken) {
        try (var street = new Street()) {
            street.net.connect(Street.handshake("CS1", "volt"), List.of(offered.split(", ")), new Caller());

            await().until(() -> !street.operator.journal().isEmpty());
            assertThat(street.operator.journal()).containsExactly("CS1 connected " + taken);
        }
    }

    @Test
    @Tag("OCPP-SEC-19")
    void whoIsNotAcceptedMayOnlyAskAgain() throws InterruptedException {
        try (var street = new Street()) {
            street.operator.registration(Registration.pending(Duration.ofSeconds(7)));
            for (var version : List.of("ocpp2.0.1", "ocpp2.1")) {
                var caller = new Caller();
                var socket = street.net.connect(Street.handshake("CS1", "volt"), List.of(version), caller);
                socket.send(
                        "[2,\"1\",\"BootNotification\",{\"chargingStation\":{\"model\":\"One\",\"vendorName\":\"Acme\"},\"reason\":\"PowerUp\"}]");
                assertThat(caller.next()).contains("\"interval\":7", "\"Pending\"");
                socket.send("[2,\"2\",\"Heartbeat\",{}]");
                assertThat(caller.next()).startsWith("[4,\"2\",\"SecurityError\"");
                socket.close(1000, ""); // while it answers, nobody else may be CS1
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ocpp2.0.1, false", "ocpp2.1, true"})
    @Tag("OCPP-RPC-22")
    void anAnswerThatCannotBeUsedIsNoAnswerAndTheLatestVersionSaysSo(String version, boolean told) throws Exception {
        try (var street = new Street()) {
            var caller = new Caller();
            var socket = street.net.connect(Street.handshake("CS1", "volt"), List.of(version), caller);
            await().until(() -> street.operator.hand(StationId.of("CS1")).isPresent());
            var hand = street.operator.hand(StationId.of("CS1")).orElseThrow();
            var outcome = street.threads.submit(() -> hand.start(1, GOOD));

            var asked = caller.next();
            assertThat(asked).contains("RequestStartTransaction", "\"remoteStartId\"");
            var id = asked.split("\"", -1)[1];
            socket.send("[3,\"" + id + "\",{\"status\":7}]");

            assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(CommandOutcome.Rejected.class);
            socket.send("[2,\"end\",\"Heartbeat\",{}]");
            var next = caller.next();
            assertThat(next.startsWith("[5,\"" + id + "\",\"TypeConstraintViolation\""))
                    .isEqualTo(told);
            assertThat(told ? caller.next() : next).startsWith("[3,\"end\",");
        }
    }

    private static SimulatedStation online(Street street, OcppVersion version) {
        var station = street.station("CS1", version);
        await().until(station::isOnline);
        return station;
    }
}
