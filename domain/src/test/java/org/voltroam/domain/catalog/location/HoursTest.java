package org.voltroam.domain.catalog.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.lint.LocationLint;
import org.voltroam.domain.journey.Samples;
import org.voltroam.domain.value.Extras;

class HoursTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Hours.Regular THURSDAY = new Hours.Regular(4, "08:00", "18:00", Extras.NONE);

    @Test
    @Tag("LOC-19")
    void aClosingWinsOverAnOpeningAndOverTheWeekAndAWeekIsNeededWhereItIsNotAlwaysOpen() {
        var opening = period("2026-01-15T16:00:00Z", "2026-01-15T20:00:00Z");
        var closing = period("2026-01-15T10:00:00Z", "2026-01-15T17:30:00Z");
        var hours = new Hours(false, List.of(THURSDAY), List.of(opening), List.of(closing), Extras.NONE);

        assertThat(isOpen(hours, "2026-01-15T09:00:00Z")).as("the week's hours").isTrue();
        assertThat(isOpen(hours, "2026-01-15T11:00:00Z"))
                .as("closed within them")
                .isFalse();
        assertThat(isOpen(hours, "2026-01-15T17:00:00Z"))
                .as("opened and closed")
                .isFalse();
        assertThat(isOpen(hours, "2026-01-15T18:00:00Z"))
                .as("opened beside them")
                .isTrue();
        assertThat(isOpen(hours, "2026-01-16T09:00:00Z")).as("another day").isFalse();

        var always = new Hours(true, List.of(), List.of(), List.of(closing), Extras.NONE);
        assertThat(isOpen(always, "2026-01-15T11:00:00Z")).isFalse();
        assertThat(isOpen(always, "2026-01-15T03:00:00Z")).isTrue();

        assertThat(findings(new Hours(false, List.of(), List.of(opening), List.of(), Extras.NONE)))
                .contains("/opening_times/regular_hours");
        assertThat(findings(hours)).doesNotContain("/opening_times/regular_hours");
        assertThat(findings(always)).doesNotContain("/opening_times/regular_hours");
    }

    @Test
    void hoursAreThoseOfThePlaceAndEndWhereTheySay() {
        var hours = new Hours(false, List.of(THURSDAY), List.of(), List.of(), Extras.NONE);
        assertThat(isOpen(hours, "2026-01-15T06:59:59Z")).isFalse();
        assertThat(isOpen(hours, "2026-01-15T07:00:00Z")).isTrue();
        assertThat(isOpen(hours, "2026-01-15T17:00:00Z")).isFalse();
    }

    @Test
    void hoursUntilMidnightAreThoseOfTheWholeEveningAndUnreadableOnesOfNoTime() {
        var evening = new Hours.Regular(4, "18:00", "00:00", Extras.NONE);
        var odd = new Hours.Regular(4, "eight", "18:00", Extras.NONE);
        var hours = new Hours(false, List.of(evening, odd), List.of(), List.of(), Extras.NONE);
        assertThat(isOpen(hours, "2026-01-15T22:30:00Z")).isTrue();
        assertThat(isOpen(hours, "2026-01-15T12:00:00Z")).isFalse();
    }

    private static boolean isOpen(Hours hours, String moment) {
        return hours.isOpenAt(Instant.parse(moment), AMSTERDAM);
    }

    private static List<String> findings(Hours hours) {
        return LocationLint.check(Samples.location().withOpeningTimes(hours), id -> Optional.empty()).stream()
                .map(LocationLint.Finding::pointer)
                .toList();
    }

    private static Hours.Period period(String from, String to) {
        return new Hours.Period(Instant.parse(from), Instant.parse(to), Extras.NONE);
    }
}
