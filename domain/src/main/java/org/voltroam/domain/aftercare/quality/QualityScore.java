package org.voltroam.domain.aftercare.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.quality.Judgement.State;
import org.voltroam.domain.value.PartyId;

/**
 * How good a CPO's CDRs are, counted.
 *
 * @param cdrs all that came, those refused included
 * @param clean accepted, or dropped as agreed, without any finding
 * @param held those that wait now
 * @param rejected by a person, or by time as nobody decided
 * @param late that came later than agreed
 * @param credits that take others back
 * @param missing sessions that are over for longer than agreed, without a CDR
 * @param median of the time from the end of a charge until its CDR came; null when none came
 * @param slow which nineteen of twenty do not exceed
 */
public record QualityScore(
        PartyId cpo,
        int cdrs,
        int clean,
        int warned,
        int held,
        int released,
        int rejected,
        int refused,
        int late,
        int credits,
        int missing,
        @Nullable Duration median,
        @Nullable Duration slow) {

    private static final int DIGITS = 4;

    /** One CDR, for counting. */
    public record Counted(
            State state,
            boolean clean,
            boolean credit,
            @Nullable Duration delay) {}

    public static QualityScore of(PartyId cpo, List<Counted> counted, Duration patience, int missing) {
        var delays = counted.stream()
                .flatMap(each -> Stream.ofNullable(each.delay()))
                .sorted()
                .toList();
        return new QualityScore(
                cpo,
                counted.size(),
                (int) counted.stream()
                        .filter(each ->
                                each.clean() && (each.state() == State.ACCEPTED || each.state() == State.DROPPED))
                        .count(),
                count(counted, State.ACCEPTED_WITH_WARNINGS),
                count(counted, State.HELD),
                count(counted, State.RELEASED),
                count(counted, State.REJECTED) + count(counted, State.EXPIRED),
                count(counted, State.REFUSED),
                (int) delays.stream()
                        .filter(delay -> delay.compareTo(patience) > 0)
                        .count(),
                (int) counted.stream().filter(Counted::credit).count(),
                missing,
                at(delays, 50),
                at(delays, 95));
    }

    private static int count(List<Counted> counted, State state) {
        return (int) counted.stream().filter(each -> each.state() == state).count();
    }

    /** Nearest rank. */
    private static @Nullable Duration at(List<Duration> sorted, int percent) {
        return sorted.isEmpty() ? null : sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
    }

    /** Of all that came and all that should have come, those that were right at once; 1 where nothing was due. */
    public BigDecimal share() {
        var due = cdrs + missing;
        return due == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(clean).divide(BigDecimal.valueOf(due), DIGITS, RoundingMode.HALF_UP);
    }
}
