package org.voltroam.testkit.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Power;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.platform.simulator.Outcome;
import org.voltroam.platform.simulator.Plan;
import org.voltroam.platform.simulator.Progress;
import org.voltroam.platform.simulator.SimulatorProvider;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.Registration;

class SimulatedStationTest {

    private static final TokenUid GOOD = TokenUid.of("GOOD");
    private static final Instant EIGHT = Instant.parse("2026-03-14T08:00:00Z");

    private final Street street = new Street();

    @AfterEach
    void end() {
        street.close();
    }

    @Test
    void aWholeChargeIsToldToTheWattHourAndTheSecond() {
        var progress = new ArrayList<Progress.Step>();
        var station = street.station("CS1");
        await().until(() -> states("CS1", 2).equals(List.of("AVAILABLE")));
        var outcome = station.plugInAndPresent(
                1, GOOD, Plan.of(Energy.ofKWh("3")).start(EIGHT), step -> progress.add(step.step()));

        // 11 kW: 3 kWh take 982 s (3,000 x 3,600 / 11,000 = 981.8)
        var end = EIGHT.plusSeconds(982);
        assertThat(outcome).isEqualTo(new Outcome.Charged(1, Energy.ofKWh("3"), EIGHT, end, "Local"));
        var transaction = street.operator.transactions().getFirst();
        assertThat(transaction.start().at()).isEqualTo(EIGHT);
        assertThat(transaction.start().meterStart()).isEqualTo(Energy.ofKWh("12.345"));
        assertThat(transaction.readings().stream().map(Reading::at))
                .containsExactly(EIGHT.plusSeconds(300), EIGHT.plusSeconds(600), EIGHT.plusSeconds(900));
        assertThat(transaction.readings().stream().map(Reading::register))
                .containsExactly(Energy.ofKWh("13.261"), Energy.ofKWh("14.178"), Energy.ofKWh("15.095"));
        assertThat(transaction.readings().getFirst().power()).isEqualTo(Power.ofKW("11"));
        var stop = Objects.requireNonNull(transaction.stop());
        assertThat(stop.meterStop()).isEqualTo(Energy.ofKWh("15.345"));
        assertThat(stop.at()).isEqualTo(end);
        assertThat(progress)
                .startsWith(Progress.Step.STARTED, Progress.Step.CHARGING)
                .endsWith(Progress.Step.STOPPED);
        assertThat(states("CS1", 1)).containsExactly("AVAILABLE", "PREPARING", "CHARGING", "FINISHING", "AVAILABLE");
    }

    @Test
    void aChargeWithoutStartEndsNowAndNeverLater() {
        var outcome = street.station("CS1").plugInAndPresent(2, GOOD, Plan.of(Energy.ofKWh("40")), step -> {});
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Charged.class, charged -> {
            assertThat(charged.end()).isEqualTo(Street.NOON);
            assertThat(charged.delivered()).isEqualTo(Energy.ofKWh("40"));
        });
    }

    @Test
    void aFullCarThatStaysIsSuspendedAndTakesNothing() {
        street.station("CS1")
                .plugInAndPresent(
                        1, GOOD, Plan.of(Energy.ofKWh("1")).start(EIGHT).parked(Duration.ofMinutes(20)), step -> {});
        var readings = street.operator.transactions().getFirst().readings();
        assertThat(readings.getLast().power()).isEqualTo(Power.ofKW("0"));
        assertThat(readings.stream().map(Reading::register).filter(Energy.ofKWh("13.345")::equals))
                .hasSizeGreaterThan(2);
        assertThat(states("CS1", 1)).contains("SUSPENDED_EV");
    }

    @Test
    void aBatteryFedDirectlyTakesLessAndLessPower() {
        street.station("CS1").plugInAndPresent(2, GOOD, Plan.of(Energy.ofKWh("45")), step -> {});
        var powers = street.operator.transactions().getFirst().readings().stream()
                .map(Reading::power)
                .toList();
        assertThat(powers).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(powers.getLast()).isLessThan(Power.ofKW("75"));
    }

    @Test
    void aRefusedCardChargesNothing() {
        var refused = new ConcurrentLinkedQueue<String>();
        var station = street.station("CS1", new StationListener() {
            @Override
            public void cardRefused(int connector, TokenUid token, String reason) {
                refused.add(connector + " " + token + " " + reason);
            }
        });
        assertThat(station.plugInAndPresent(1, TokenUid.of("BLOCKED"), Plan.of(Energy.ofKWh("3")), step -> {}))
                .isEqualTo(new Outcome.Refused("Blocked"));
        assertThat(station.plugInAndPresent(1, TokenUid.of("STRANGER"), Plan.of(Energy.ofKWh("3")), step -> {}))
                .isEqualTo(new Outcome.Refused("Invalid"));
        assertThat(refused).containsExactly("1 BLOCKED Blocked", "1 STRANGER Invalid");
        assertThat(street.operator.transactions()).isEmpty();
        assertThat(states("CS1", 1)).endsWith("AVAILABLE");
    }

    @Test
    void aStartFromAfarNeedsACarWhicheverComesFirst() {
        var station = street.station("CS1");
        await().until(station::isOnline);
        var hand = street.operator.hand(StationId.of("CS1")).orElseThrow();

        station.plugIn(1, Plan.of(Energy.ofKWh("3")), step -> {});
        assertThat(hand.start(1, GOOD)).isInstanceOf(CommandOutcome.Accepted.class);
        assertThat(station.awaitEnd(1)).isInstanceOf(Outcome.Charged.class);

        assertThat(hand.start(2, GOOD)).isInstanceOf(CommandOutcome.Accepted.class);
        station.plugIn(2, Plan.of(Energy.ofKWh("3")), step -> {});
        assertThat(station.awaitEnd(2)).isInstanceOf(Outcome.Charged.class);
        assertThat(hand.start(7, GOOD)).isInstanceOf(CommandOutcome.Rejected.class);
        assertThat(street.operator.journal()).noneMatch(line -> line.contains("authorize"));
    }

    @Test
    void aStopFromAfarEndsTheChargeWhereItStands() {
        var station = street.station("CS1");
        var slow = Plan.of(Energy.ofKWh("50")).speed(BigDecimal.valueOf(3000));
        var progress = new ConcurrentLinkedQueue<Progress>();
        station.plugIn(1, slow, progress::add);
        station.presentCard(1, GOOD);
        await().until(() -> reached(progress, Progress.Step.CHARGING));
        var hand = street.operator.hand(StationId.of("CS1")).orElseThrow();
        assertThat(hand.stop(TransactionId.of(99))).isInstanceOf(CommandOutcome.Rejected.class);
        assertThat(hand.stop(TransactionId.of(1))).isInstanceOf(CommandOutcome.Accepted.class);

        assertThat(station.awaitEnd(1)).isInstanceOfSatisfying(Outcome.Charged.class, charged -> {
            assertThat(charged.reason()).isEqualTo("Remote");
            assertThat(charged.delivered()).isBetween(Energy.ofKWh("0.9"), Energy.ofKWh("49.9"));
        });
    }

    @Test
    void pullingThePlugEndsTheCharge() {
        var station = street.station("CS1");
        var progress = new ConcurrentLinkedQueue<Progress>();
        station.plugIn(1, Plan.of(Energy.ofKWh("50")).speed(BigDecimal.valueOf(3000)), progress::add);
        station.presentCard(1, GOOD);
        await().until(() -> reached(progress, Progress.Step.STARTED));
        station.unplug(1);
        assertThat(station.awaitEnd(1)).isInstanceOfSatisfying(Outcome.Charged.class, charged -> {
            assertThat(charged.reason()).isEqualTo("EVDisconnected");
        });
    }

    @Test
    void whatHappensOfflineIsToldInOrderAfterwards() {
        var station = street.station("CS1");
        var progress = new ConcurrentLinkedQueue<Progress>();
        station.plugIn(1, Plan.of(Energy.ofKWh("11")).start(EIGHT).speed(BigDecimal.valueOf(7200)), progress::add);
        station.presentCard(1, GOOD);
        await().until(() -> reached(progress, Progress.Step.CHARGING));
        street.net.cut();
        var before = progress.size();
        await().until(() -> progress.size() > before + 1);
        street.net.mend();

        assertThat(station.awaitEnd(1)).isInstanceOf(Outcome.Charged.class);
        var transactions = street.operator.transactions();
        assertThat(transactions).hasSize(1);
        var expected = new ArrayList<Instant>();
        for (int i = 1; i < 12; i++) {
            expected.add(EIGHT.plusSeconds(300L * i));
        }
        assertThat(transactions.getFirst().readings().stream().map(Reading::at)).containsExactlyElementsOf(expected);
        assertThat(transactions.getFirst().stop()).isNotNull();
        assertThat(street.operator.journal().stream().filter(line -> line.contains("booted")))
                .hasSize(1);
    }

    @Test
    void aTokenRefusedAtTheStartIsDeauthorized() {
        var station = street.station("CS1");
        await().until(station::isOnline);
        station.plugIn(1, Plan.of(Energy.ofKWh("3")), step -> {});
        street.operator.hand(StationId.of("CS1")).orElseThrow().start(1, TokenUid.of("BLOCKED"));
        assertThat(station.awaitEnd(1)).isInstanceOfSatisfying(Outcome.Charged.class, charged -> {
            assertThat(charged.reason()).isEqualTo("DeAuthorized");
            assertThat(charged.delivered()).isEqualTo(Energy.ZERO);
        });
    }

    @Test
    void aPendingStationAsksAgainUntilItIsAccepted() {
        street.operator.registration(Registration.pending(Duration.ofSeconds(1)));
        var answers = new ConcurrentLinkedQueue<String>();
        var station = street.station("CS1", new StationListener() {
            @Override
            public void registered(String status) {
                answers.add(status);
            }
        });
        await().until(() -> answers.contains("Pending"));
        assertThat(station.isOnline()).isFalse();
        street.operator.registration(Registration.accepted(Duration.ofMinutes(5)));
        await().until(station::isOnline);
    }

    @Test
    void theServiceLoaderBringsTheSimulator() {
        try (var simulator = SimulatorProvider.find().orElseThrow().open(street.net, street.threads, street.clock)) {
            simulator.install(Street.spec("CS1"));
            simulator.install(Street.spec("CS2"));
            assertThat(simulator.stations()).hasSize(2);
            var id = StationId.of("CS2");
            assertThat(simulator.plugInAndPresent(id, 1, GOOD, Plan.of(Energy.ofKWh("3")), step -> {}))
                    .isInstanceOf(Outcome.Charged.class);
            assertThat(simulator.online(id)).isTrue();
            assertThat(simulator.plugIn(StationId.of("CS3"), 1, Plan.of(Energy.ofKWh("3")), step -> {}))
                    .isInstanceOf(Outcome.Impossible.class);
            simulator.remove(id);
            await().until(() -> street.csms.station(id).isEmpty());
        }
    }

    @Test
    void aThousandStationsChargeAtOnce() {
        var stations = new ArrayList<SimulatedStation>();
        for (int i = 0; i < 1000; i++) {
            stations.add(street.station("CS" + i));
        }
        var visits = stations.stream()
                .map(station -> street.threads.submit(
                        () -> station.plugInAndPresent(1, GOOD, Plan.of(Energy.ofKWh("2")), step -> {})))
                .toList();
        visits.forEach(
                visit -> assertThat(visit).succeedsWithin(Duration.ofMinutes(1)).isInstanceOf(Outcome.Charged.class));
        assertThat(street.operator.transactions()).hasSize(1000).allMatch(one -> one.stop() != null);
    }

    private static boolean reached(Queue<Progress> progress, Progress.Step step) {
        return progress.stream().anyMatch(one -> one.step() == step);
    }

    private List<String> states(String station, int connector) {
        var start = station + " status " + connector + " ";
        return street.operator.journal().stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }
}
