package org.voltroam.domain.catalog.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.power.Course.Step;
import org.voltroam.domain.catalog.power.PowerProfile.Purpose;
import org.voltroam.domain.catalog.power.Supply.Unit;
import org.voltroam.domain.value.TransactionId;

/** Figures computed by hand: {@code "0=16 60=nothing"} is 16 from now on and nothing after a minute. OCPP 1.6, 3.13; 2.0.1, K01. */
class CompositeTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z"); // a Monday
    private static final TransactionId OURS = TransactionId.of(7);

    @Test
    void withoutProfilesNothingLimits() {
        assertThat(asked(1, Unit.AMPERE)).isEqualTo("0=nothing");
    }

    @Test
    void theHigherLevelCountsAsLongAsItSaysSomething() {
        var low = profile(1, 0, Purpose.TRANSACTION_DEFAULT, new Timing.Relative(), amperes(null, 0, 10));
        var high = profile(1, 3, Purpose.TRANSACTION_DEFAULT, new Timing.Relative(), amperes(600, 0, 32, 300, 20));
        assertThat(asked(1, Unit.AMPERE, low, high)).isEqualTo("0=32 300=20 600=10");
    }

    @Test
    void aTransactionsOwnProfileTakesThePlaceOfTheDefaultOneEvenWhenItAllowsMore() {
        var usual = profile(0, 9, Purpose.TRANSACTION_DEFAULT, new Timing.Relative(), amperes(null, 0, 6));
        var own = profile(1, 0, Purpose.TRANSACTION, new Timing.Relative(), amperes(900, 0, 25));
        assertThat(asked(1, Unit.AMPERE, usual, own)).isEqualTo("0=25 900=6");
        assertThat(asked(2, Unit.AMPERE, usual, own)).isEqualTo("0=6");
    }

    @Test
    void neitherTheStationsLimitNorAForeignOneIsLifted() {
        var own = profile(1, 0, Purpose.TRANSACTION, new Timing.Relative(), amperes(null, 0, 32));
        var station = profile(0, 0, Purpose.STATION_MAX, new Timing.Absolute(NOON), amperes(null, 0, 28));
        var foreign = profile(0, 0, Purpose.EXTERNAL, new Timing.Absolute(NOON.plusSeconds(120)), amperes(60, 0, 12));
        assertThat(asked(1, Unit.AMPERE, own, station, foreign)).isEqualTo("0=28 120=12 180=28");
        assertThat(asked(0, Unit.AMPERE, own, station, foreign)).isEqualTo("0=28 120=12 180=28");
    }

    @Test
    void aTransactionsProfileDoesNotConcernAnotherTransaction() {
        var theirs = new PowerProfile(
                1, 0, Purpose.TRANSACTION, new Timing.Relative(), null, null, TransactionId.of(8), amperes(null, 0, 8));
        assertThat(asked(1, Unit.AMPERE, theirs)).isEqualTo("0=nothing");
    }

    @Test
    void aDailyProfileBeginsAnewAndIsCutOffByTheNextDay() {
        var first = Instant.parse("2026-02-20T12:10:00Z");
        var daily = profile(
                1,
                0,
                Purpose.TRANSACTION_DEFAULT,
                new Timing.Recurring(first, Timing.Every.DAY),
                amperes(2 * 86_400, 0, 16, 86_100, 8));
        // the step of 86,100 s began at 12:05; the day at 12:10
        assertThat(asked(1, Unit.AMPERE, daily)).isEqualTo("0=16 300=8 600=16");
    }

    @Test
    void aWeeklyProfileSaysNothingBeforeItsFirstTimeAndAfterItsDuration() {
        var weekly = profile(
                1,
                0,
                Purpose.TRANSACTION_DEFAULT,
                new Timing.Recurring(NOON.minus(Duration.ofDays(14)).plusSeconds(60), Timing.Every.WEEK),
                amperes(120, 0, 16));
        assertThat(asked(1, Unit.AMPERE, weekly)).isEqualTo("0=nothing 60=16 180=nothing");
        var later = profile(
                1,
                0,
                Purpose.TRANSACTION_DEFAULT,
                new Timing.Recurring(NOON.plus(Duration.ofDays(7)), Timing.Every.WEEK),
                amperes(120, 0, 16));
        assertThat(asked(1, Unit.AMPERE, later)).isEqualTo("0=nothing");
    }

    @Test
    void aProfileCountsOnlyWhileItIsValid() {
        var valid = new PowerProfile(
                1,
                5,
                Purpose.TRANSACTION_DEFAULT,
                new Timing.Relative(),
                NOON.plusSeconds(60),
                NOON.plusSeconds(90),
                null,
                amperes(null, 0, 9));
        assertThat(asked(1, Unit.AMPERE, valid)).isEqualTo("0=nothing 60=9 90=nothing");
    }

    @Test
    void whatIsRelativeCountsFromTheBeginOfTheCharge() {
        var falling = profile(1, 0, Purpose.TRANSACTION, new Timing.Relative(), amperes(null, 0, 32, 600, 16));
        var asked = question(1, NOON.minusSeconds(400), Unit.AMPERE);
        assertThat(text(Composite.of(List.of(falling), asked))).isEqualTo("0=32 200=16");
    }

    @Test
    void wattsAndAmperesBecomeEachOtherAndNeverMore() {
        var watts = profile(1, 0, Purpose.STATION_MAX, new Timing.Absolute(NOON), watts(11_000));
        // 11,000 W / (3 x 230 V) = 15.942 A
        assertThat(asked(1, Unit.AMPERE, watts)).isEqualTo("0=15.9");
        var onePhase = profile(
                1,
                0,
                Purpose.TRANSACTION,
                new Timing.Relative(),
                new Course(null, Unit.AMPERE, null, List.of(new Step(Duration.ZERO, new BigDecimal("16"), 1))));
        // 16 A x 230 V on one phase, below 11,000 W
        assertThat(asked(1, Unit.WATT, watts, onePhase)).isEqualTo("0=3680.0");
        var allPhases = profile(1, 0, Purpose.TRANSACTION, new Timing.Relative(), amperes(null, 0, 16));
        // 16 A x 230 V x 3 = 11,040 W: the station's limit is the lower one
        assertThat(asked(1, Unit.WATT, watts, allPhases)).isEqualTo("0=11000");
    }

    @Test
    void aDifferenceIsFoundAndATenthOrAFewSecondsAreNone() {
        var ours = Composite.of(
                List.of(profile(1, 0, Purpose.TRANSACTION, new Timing.Relative(), amperes(null, 0, 32, 600, 16))),
                question(1, null, Unit.AMPERE));
        assertThat(Comparison.of(ours, told("0=32.1 602=16"))).isEmpty();
        assertThat(Comparison.of(ours, told("0=32 600=20")))
                .containsExactly(
                        new Comparison.Difference(Duration.ofMinutes(10), new BigDecimal("16"), new BigDecimal("20")));
        assertThat(Comparison.of(ours, told("0=nothing"))).hasSize(2);
    }

    private static Composite told(String text) {
        var stretches = Arrays.stream(text.split(" "))
                .map(part -> part.split("="))
                .map(part -> new Composite.Stretch(
                        Duration.ofSeconds(Long.parseLong(part[0])),
                        part[1].equals("nothing") ? null : new BigDecimal(part[1])))
                .toList();
        return new Composite(NOON, Duration.ofHours(1), Unit.AMPERE, stretches);
    }

    private static PowerProfile profile(int place, int level, Purpose purpose, Timing timing, Course course) {
        var transaction = purpose == Purpose.TRANSACTION ? OURS : null;
        return new PowerProfile(place, level, purpose, timing, null, null, transaction, course);
    }

    private static Course amperes(@Nullable Integer seconds, int... steps) {
        var all = new ArrayList<Step>();
        for (int step = 0; step < steps.length; step += 2) {
            all.add(new Step(Duration.ofSeconds(steps[step]), BigDecimal.valueOf(steps[step + 1]), null));
        }
        return new Course(seconds == null ? null : Duration.ofSeconds(seconds), Unit.AMPERE, null, all);
    }

    private static Course watts(int limit) {
        return Course.constant(Unit.WATT, BigDecimal.valueOf(limit));
    }

    private static String asked(int place, Unit unit, PowerProfile... profiles) {
        return text(Composite.of(List.of(profiles), question(place, null, unit)));
    }

    private static Composite.Question question(int place, @Nullable Instant begun, Unit unit) {
        return new Composite.Question(place, OURS, begun, NOON, Duration.ofHours(1), Supply.EUROPEAN, unit);
    }

    private static String text(Composite composite) {
        return composite.stretches().stream()
                .map(each -> each.from().toSeconds() + "="
                        + (each.limit() == null ? "nothing" : each.limit().toPlainString()))
                .collect(Collectors.joining(" "));
    }
}
