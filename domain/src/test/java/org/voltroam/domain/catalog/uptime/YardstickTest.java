package org.voltroam.domain.catalog.uptime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.location.Hours;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;

/** Each figure was computed by hand from the formula. January has 44,640 minutes. */
final class YardstickTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final TreeMap<Instant, Condition> conditions = new TreeMap<>();
    private final List<Excuse> excuses = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        // (44640 - 100) / 44640: silence is not counted against the operator
        "UK,   99.7759, true",
        // (525600 - 600) / 525600
        "NEVI, 99.8858, true",
        // (44640 - 600) / 44640
        "AFIR, 98.6559, "
    })
    void aBrokenHourAndASilentNightCountByEachFormulaAsItSays(Yardstick yardstick, String percent, Boolean kept) {
        working("2025-01-01T00:00:00Z");
        from("2026-01-10T12:00:00Z", Condition.NOT_WORKING, 100);
        from("2026-01-20T00:00:00Z", Condition.SILENT, 500);

        var uptime = measured(yardstick, JANUARY);

        assertThat(uptime.percent().orElseThrow()).isEqualByComparingTo(percent);
        assertThat(uptime.isKept().orElse(null)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"26784, true", "26785, false"})
    void exactlyNinetyNinePercentIsEnoughInTheUk(int seconds, boolean kept) {
        working("2026-01-01T00:00:00Z");
        broken(Instant.parse("2026-01-10T12:00:00Z"), Duration.ofSeconds(seconds));

        assertThat(measured(Yardstick.UK, JANUARY).isKept()).contains(kept);
    }

    @ParameterizedTest
    @CsvSource({"15768, 97.0000, false", "15767, 97.0001, true"})
    void exactlyNinetySevenPercentIsNotEnoughInTheUnitedStates(int minutes, String percent, boolean kept) {
        working("2025-01-01T00:00:00Z");
        from("2025-06-01T00:00:00Z", Condition.NOT_WORKING, minutes);

        var uptime = measured(Yardstick.NEVI, JANUARY);

        assertThat(uptime.percent().orElseThrow()).isEqualByComparingTo(percent);
        assertThat(uptime.isKept()).contains(kept);
    }

    @Test
    void excusedMinutesAreTakenFromTheOutageOnceAndOnlyWhereItWasOne() {
        working("2025-01-01T00:00:00Z");
        from("2025-06-01T00:00:00Z", Condition.NOT_WORKING, 20_000);
        excused("2025-06-01T00:00:00Z", 3_000);
        excused("2025-06-02T00:00:00Z", 3_560); // overlaps the one before by 1560 minutes
        excused("2025-09-01T00:00:00Z", 10_000); // it worked then

        var uptime = measured(Yardstick.NEVI, JANUARY);

        assertThat(uptime.outage()).isEqualTo(Duration.ofMinutes(20_000));
        assertThat(uptime.excluded()).isEqualTo(Duration.ofMinutes(5_000));
        // (525600 - (20000 - 5000)) / 525600
        assertThat(uptime.percent().orElseThrow()).isEqualByComparingTo("97.1461");
        assertThat(measured(Yardstick.UK, YearMonth.of(2025, 6)).excluded()).isZero();
    }

    @Test
    void theTwelveMonthsMoveOnWithEachMonth() {
        working("2024-01-01T00:00:00Z");
        from("2025-01-31T22:00:00Z", Condition.NOT_WORKING, 240);

        assertThat(measured(Yardstick.NEVI, YearMonth.of(2025, 12)).outage()).isEqualTo(Duration.ofHours(4));
        assertThat(measured(Yardstick.NEVI, JANUARY).outage()).isEqualTo(Duration.ofHours(2));
        assertThat(measured(Yardstick.NEVI, YearMonth.of(2026, 2)).outage()).isZero();
    }

    @Test
    void aStationThatStoppedTalkingIsDownUntilItTalksAgainAndUntilNowAtMost() {
        working("2025-01-01T00:00:00Z");
        conditions.put(Instant.parse("2026-01-20T00:00:00Z"), Condition.SILENT);
        var now = Instant.parse("2026-01-22T00:00:00Z");
        var stretch = Stretch.of(JANUARY, ZoneOffset.UTC).upTo(now);

        var uptime = Yardstick.AFIR.measure(course(always()), stretch);

        assertThat(uptime.outage()).isEqualTo(Duration.ofDays(2));
        assertThat(uptime.counted()).isEqualTo(Duration.ofDays(21));
        assertThat(Yardstick.UK.measure(course(always()), stretch).percent().orElseThrow())
                .isEqualByComparingTo("100");
    }

    @Test
    void theTimeBeforeItWasThereAndAfterItWasTakenAwayIsNotMeasured() {
        working("2026-01-11T00:00:00Z");
        from("2026-01-12T00:00:00Z", Condition.NOT_WORKING, 24 * 60);
        conditions.put(Instant.parse("2026-01-21T00:00:00Z"), Condition.ABSENT);

        var uptime = measured(Yardstick.UK, JANUARY);

        assertThat(uptime.measured()).isEqualTo(Duration.ofDays(10));
        assertThat(uptime.percent().orElseThrow()).isEqualByComparingTo("90");
        assertThat(measured(Yardstick.UK, YearMonth.of(2025, 12)).percent()).isEmpty();
        assertThat(measured(Yardstick.UK, YearMonth.of(2025, 12)).isKept()).isEmpty();
    }

    @Test
    void closedHoursCountForNobody() {
        working("2025-01-01T00:00:00Z");
        from("2026-01-10T19:00:00Z", Condition.NOT_WORKING, 14 * 60);
        var course = course(new OpeningTimes(daily("08:00", "20:00"), ZoneOffset.UTC));
        var stretch = Stretch.of(JANUARY, ZoneOffset.UTC);

        var british = Yardstick.UK.measure(course, stretch);
        assertThat(british.counted()).isEqualTo(Duration.ofHours(31 * 12));
        assertThat(british.excluded()).isEqualTo(Duration.ofHours(12));
        // (22320 - 120) / 22320
        assertThat(british.percent().orElseThrow()).isEqualByComparingTo("99.4623");
        // (525600 - (840 - 720)) / 525600
        assertThat(Yardstick.NEVI.measure(course, stretch).percent().orElseThrow())
                .isEqualByComparingTo("99.9771");
    }

    @ParameterizedTest
    @CsvSource({"2026-03, 92", "2026-07, 93", "2026-10, 94"})
    void anHourThatIsLeftOutOrComesTwiceIsCountedAsItWas(YearMonth month, int hours) {
        working("2025-01-01T00:00:00Z");

        var uptime = Yardstick.UK.measure(
                course(new OpeningTimes(daily("01:00", "04:00"), AMSTERDAM)), Stretch.of(month, AMSTERDAM));

        assertThat(uptime.counted()).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void aNetworkIsTheAverageOverTimeOfItsChargePoints() {
        working("2026-01-01T00:00:00Z");
        var good = measured(Yardstick.UK, JANUARY);
        from("2026-01-10T00:00:00Z", Condition.NOT_WORKING, 4_464);

        var both = good.and(measured(Yardstick.UK, JANUARY));

        assertThat(both.percent().orElseThrow()).isEqualByComparingTo("95");
        assertThatThrownBy(() -> both.and(measured(Yardstick.AFIR, JANUARY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLeapYearOfOutageIsNoUptimeAndNotLess() {
        conditions.put(Instant.parse("2023-01-01T00:00:00Z"), Condition.SILENT);

        var uptime = measured(Yardstick.NEVI, YearMonth.of(2024, 12));

        assertThat(uptime.outage()).isEqualTo(Duration.ofDays(366));
        assertThat(uptime.percent().orElseThrow()).isEqualByComparingTo("0");
        assertThat(Stretch.of(Year.of(2024), ZoneOffset.UTC))
                .isEqualTo(Yardstick.NEVI.stretch(YearMonth.of(2024, 12), ZoneOffset.UTC));
    }

    @ParameterizedTest
    @EnumSource(EvseStatus.class)
    void everyStatusIsUpDownSilentOrNotThere(EvseStatus status) {
        assertThat(Condition.of(status))
                .isEqualTo(
                        switch (status) {
                            case INOPERATIVE, OUTOFORDER -> Condition.NOT_WORKING;
                            case UNKNOWN -> Condition.SILENT;
                            case PLANNED, REMOVED -> Condition.ABSENT;
                            case AVAILABLE, BLOCKED, CHARGING, RESERVED -> Condition.WORKING;
                        });
    }

    private Uptime measured(Yardstick yardstick, YearMonth month) {
        return yardstick.measure(course(always()), yardstick.stretch(month, ZoneOffset.UTC));
    }

    private Course course(OpeningTimes opening) {
        return new Course(conditions, excuses, opening);
    }

    private static OpeningTimes always() {
        return new OpeningTimes(null, ZoneOffset.UTC);
    }

    private static Hours daily(String begin, String end) {
        var week = IntStream.rangeClosed(1, 7)
                .mapToObj(day -> new Hours.Regular(day, begin, end, Extras.NONE))
                .toList();
        return new Hours(false, week, List.of(), List.of(), Extras.NONE);
    }

    private void working(String since) {
        conditions.put(Instant.parse(since), Condition.WORKING);
    }

    private void from(String begin, Condition condition, int minutes) {
        var start = Instant.parse(begin);
        conditions.put(start, condition);
        conditions.put(start.plus(Duration.ofMinutes(minutes)), Condition.WORKING);
    }

    private void broken(Instant start, Duration time) {
        conditions.put(start, Condition.NOT_WORKING);
        conditions.put(start.plus(time), Condition.WORKING);
    }

    private void excused(String begin, int minutes) {
        var start = Instant.parse(begin);
        excuses.add(new Excuse(
                PartyId.parse("NL*ONE"),
                LocationId.of("L1"),
                EvseUid.of("E1"),
                start,
                start.plus(Duration.ofMinutes(minutes)),
                Excuse.Cause.VANDALISM,
                "Ina"));
    }
}
