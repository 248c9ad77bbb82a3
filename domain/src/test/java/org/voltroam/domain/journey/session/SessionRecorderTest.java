package org.voltroam.domain.journey.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.START;
import static org.voltroam.domain.journey.Samples.beginning;
import static org.voltroam.domain.journey.Samples.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.Cases;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.value.Energy;

class SessionRecorderTest {

    private static final Price COST = Price.of(BigDecimal.ONE, BigDecimal.TWO);
    private static final Instant NOW = Instant.parse("2026-01-16T03:00:00Z");

    private final SessionRecorder recorder = new SessionRecorder(PriceCuts.NONE, recording -> COST);
    private final Recording begun = recorder.begin(beginning("1000"), START);

    @Test
    void aChargeBeginsEmpty() {
        assertThat(begun.session().isRunning()).isTrue();
        assertThat(begun.session().energy()).isEqualTo(Energy.ZERO);
        assertThat(begun.session().periods()).isEmpty();
        assertThat(begun.session().totalCost()).isEqualTo(COST);
    }

    @Test
    void timeWithEnergyIsChargingAndTimeWithoutIsParking() {
        var metered = recorder.metered(
                begun,
                List.of(
                        reading("2026-01-15T20:10:00Z", "1002"),
                        reading("2026-01-15T20:20:00Z", "1004"),
                        reading("2026-01-15T20:50:00Z", "1004"),
                        reading("2026-01-15T21:00:00Z", "1005")),
                NOW);
        assertThat(shown(metered))
                .containsExactly(
                        "20:00 ENERGY 4 TIME 0.3333333333",
                        "20:20 PARKING_TIME 0.5000000000",
                        "20:50 ENERGY 1 TIME 0.1666666667");
        assertThat(metered.session().energy()).isEqualTo(Energy.ofKWh("5"));
    }

    @Test
    @Tag("CDR-14")
    void timeInWhichTheStationGivesNoPowerIsNoParking() {
        var readings = List.of(
                reading("2026-01-15T20:10:00Z", "1002"),
                reading("2026-01-15T20:50:00Z", "1002"),
                reading("2026-01-15T21:00:00Z", "1003"),
                reading("2026-01-15T21:30:00Z", "1003"));
        var paused = recorder.supplied(begun, true, Instant.parse("2026-01-15T20:20:00Z"), NOW);
        var resumed = recorder.supplied(paused, false, Instant.parse("2026-01-15T20:40:00Z"), NOW);
        var expected = List.of(
                "20:00 ENERGY 2 TIME 0.1666666667",
                "20:10 PARKING_TIME 0.1666666667",
                "20:20 TIME 0.3333333333",
                "20:40 PARKING_TIME 0.1666666667",
                "20:50 ENERGY 1 TIME 0.1666666667",
                "21:00 PARKING_TIME 0.5000000000");
        assertThat(shown(recorder.metered(resumed, readings, NOW))).isEqualTo(expected);

        var before = recorder.metered(begun, readings, NOW);
        var late = recorder.supplied(before, true, Instant.parse("2026-01-15T20:20:00Z"), NOW);
        assertThat(shown(recorder.supplied(late, false, Instant.parse("2026-01-15T20:40:00Z"), NOW)))
                .as("the same when it is said after the readings")
                .isEqualTo(expected);
    }

    @Test
    void whatIsSaidOfThePowerTwiceOrAfterTheStopChangesNothing() {
        var at = Instant.parse("2026-01-15T20:20:00Z");
        var paused = recorder.supplied(begun, true, at, NOW);
        assertThat(recorder.supplied(paused, true, at.plusSeconds(60), NOW)).isSameAs(paused);
        assertThat(recorder.supplied(begun, false, at, NOW)).isSameAs(begun);
        var ended = recorder.ended(begun, Energy.ofKWh("1001"), at, NOW);
        assertThat(recorder.supplied(ended, true, at, NOW)).isSameAs(ended);
    }

    @Test
    void readingsInAnyOrderAndTwiceGiveTheSameSession() {
        var readings = List.of(
                reading("2026-01-15T20:10:00Z", "1002"),
                reading("2026-01-15T20:20:00Z", "1001"),
                reading("2026-01-15T20:30:00Z", "1004"));
        var expected = recorder.metered(begun, readings, NOW);
        Cases.each(20, random -> {
            var shuffled = new ArrayList<>(readings);
            shuffled.addAll(readings);
            Collections.shuffle(shuffled, random);
            var metered = begun;
            for (var reading : shuffled) {
                metered = recorder.metered(metered, List.of(reading), NOW);
            }
            assertThat(metered).isEqualTo(expected);
        });
    }

    @Test
    void aReadingThatSaysNothingNewChangesNothing() {
        var metered = recorder.metered(begun, List.of(reading("2026-01-15T20:10:00Z", "1002")), START);
        assertThat(recorder.metered(metered, List.of(reading("2026-01-15T20:10:00Z", "1002")), NOW))
                .isSameAs(metered);
        assertThat(recorder.metered(metered, List.of(reading("2026-01-15T19:59:59Z", "999")), NOW))
                .isSameAs(metered);
    }

    @Test
    void aRegisterThatGoesBackwardsCountsForNothingAndIsNamed() {
        var metered = recorder.metered(
                begun,
                List.of(
                        reading("2026-01-15T20:10:00Z", "1002"),
                        reading("2026-01-15T20:20:00Z", "1001"),
                        reading("2026-01-15T20:30:00Z", "1004")),
                NOW);
        assertThat(shown(metered)).containsExactly("20:00 ENERGY 4 TIME 0.5000000000");
        assertThat(SessionRecorder.doubtful(metered)).containsExactly(reading("2026-01-15T20:20:00Z", "1001"));
    }

    @Test
    void theStopEndsTheSessionOnce() {
        var ended = recorder.ended(begun, Energy.ofKWh("1003"), Instant.parse("2026-01-15T21:00:00Z"), NOW);
        assertThat(ended.session().status().is(SessionStatus.COMPLETED)).isTrue();
        assertThat(ended.session().energy()).isEqualTo(Energy.ofKWh("3"));
        assertThat(recorder.ended(ended, Energy.ofKWh("1003"), Instant.parse("2026-01-15T21:00:00Z"), NOW))
                .isSameAs(ended);
        assertThat(recorder.ended(ended, Energy.ofKWh("1009"), NOW, NOW)).isSameAs(ended);
    }

    @Test
    void aReadingAboveTheStopIsDoubtful() {
        var spike = recorder.metered(begun, List.of(reading("2026-01-15T20:30:00Z", "99999")), NOW);
        var ended = recorder.ended(spike, Energy.ofKWh("1003"), Instant.parse("2026-01-15T21:00:00Z"), NOW);
        assertThat(ended.session().energy()).isEqualTo(Energy.ofKWh("3"));
        assertThat(SessionRecorder.doubtful(ended)).hasSize(1);
    }

    @Test
    void aStopBelowTheStartIsNoRegister() {
        var metered = recorder.metered(begun, List.of(reading("2026-01-15T20:30:00Z", "1002")), NOW);
        var ended = recorder.ended(metered, Energy.ZERO, Instant.parse("2026-01-15T21:00:00Z"), NOW);
        assertThat(ended.session().energy()).isEqualTo(Energy.ofKWh("2"));
    }

    @Test
    void aReadingThatComesAfterTheStopIsStillPartOfTheStory() {
        var stop = Instant.parse("2026-01-15T21:00:00Z");
        var late = reading("2026-01-15T20:30:00Z", "1003");
        var before = recorder.ended(recorder.metered(begun, List.of(late), NOW), Energy.ofKWh("1003"), stop, NOW);
        var after = recorder.metered(recorder.ended(begun, Energy.ofKWh("1003"), stop, NOW), List.of(late), NOW);
        assertThat(after).isEqualTo(before);
        assertThat(shown(after)).containsExactly("20:00 ENERGY 3 TIME 0.5000000000", "20:30 PARKING_TIME 0.5000000000");
    }

    @Test
    void aPeriodEndsWhereAStepInEnergyIsReached() {
        var steps = new SessionRecorder(atEnergy("3"), recording -> COST);
        var metered = steps.metered(begun, List.of(reading("2026-01-15T20:40:00Z", "1004")), NOW);
        assertThat(shown(metered))
                .containsExactly("20:00 ENERGY 3 TIME 0.5000000000", "20:30 ENERGY 1 TIME 0.1666666667");
        var exactly = steps.metered(
                begun, List.of(reading("2026-01-15T20:40:00Z", "1003"), reading("2026-01-15T20:50:00Z", "1004")), NOW);
        assertThat(shown(exactly))
                .containsExactly("20:00 ENERGY 3 TIME 0.6666666667", "20:40 ENERGY 1 TIME 0.1666666667");
    }

    private static PriceCuts atEnergy(String kWh) {
        return new PriceCuts() {
            @Override
            public List<Instant> moments(List<Tariff> tariffs, Instant start, Instant end, ZoneId zone) {
                return List.of();
            }

            @Override
            public List<Energy> energies(List<Tariff> tariffs, Instant start) {
                return List.of(Energy.ofKWh(kWh));
            }
        };
    }

    @Test
    void theEnergiesOfThePeriodsAddUpToTheRegister() {
        Cases.each(200, random -> {
            var readings = new ArrayList<MeterReading>();
            var register = 1_000_000L;
            for (int minute = 1; minute < 200; minute += 1 + random.nextInt(30)) {
                register += random.nextInt(4) == 0 ? 0 : random.nextInt(3000);
                readings.add(
                        new MeterReading(START.plusSeconds(minute * 60L), Energy.ofWh(BigDecimal.valueOf(register))));
            }
            var metered = recorder.metered(begun, readings, NOW);
            var sum = metered.session().periods().stream()
                    .flatMap(period -> period.volume(DimensionType.ENERGY).stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(metered.session().energy().kWh());
        });
    }

    private static List<String> shown(Recording recording) {
        return recording.session().periods().stream()
                .map(SessionRecorderTest::shown)
                .toList();
    }

    private static String shown(ChargingPeriod period) {
        var text = new StringBuilder(period.start().toString().substring(11, 16));
        period.dimensions()
                .forEach(dimension -> text.append(' ')
                        .append(dimension.type())
                        .append(' ')
                        .append(dimension.volume().toPlainString()));
        return text.toString();
    }
}
