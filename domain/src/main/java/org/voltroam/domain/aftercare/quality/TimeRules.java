package org.voltroam.domain.aftercare.quality;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.journey.session.Volumes;

/** When it was, and for how long. */
final class TimeRules {

    private static final Instant SECOND_DAY = Instant.EPOCH.plus(Duration.ofDays(1));

    private TimeRules() {}

    static void judge(Case subject, Findings found) {
        if (isEpoch(subject)) {
            if (!subject.limits().epochAllowed()) {
                found.add(
                        Code.EPOCH_TIMESTAMP, "/start_date_time", subject.cdr().start(), "a time that somebody knows");
            }
            return;
        }
        order(subject, found);
        age(subject, found);
        totals(subject, found);
    }

    private static boolean isEpoch(Case subject) {
        var cdr = subject.cdr();
        return cdr.start().isBefore(SECOND_DAY) || cdr.end().isBefore(SECOND_DAY);
    }

    private static void order(Case subject, Findings found) {
        var start = subject.cdr().start();
        var end = subject.cdr().end();
        if (end.isBefore(start)) {
            found.add(Code.END_BEFORE_START, "/end_date_time", end, "not before " + start);
        } else if (Duration.between(start, end).compareTo(subject.limits().maxDuration()) > 0) {
            found.add(
                    Code.TOO_LONG,
                    "/end_date_time",
                    Duration.between(start, end),
                    "at most " + subject.limits().maxDuration());
        }
    }

    private static void age(Case subject, Findings found) {
        var end = subject.cdr().end();
        var now = subject.around().now();
        if (end.isAfter(now.plus(subject.limits().timeTolerance()))) {
            found.add(Code.END_IN_FUTURE, "/end_date_time", end, "not after " + now);
        }
        if (Duration.between(end, now).compareTo(subject.limits().maxAge()) > 0) {
            found.add(
                    Code.TOO_OLD,
                    "/end_date_time",
                    end,
                    "not before " + now.minus(subject.limits().maxAge()));
        }
    }

    private static void totals(Case subject, Findings found) {
        var cdr = subject.cdr();
        var lasted = Volumes.hours(cdr.start(), cdr.end());
        if (differ(cdr.totalTime(), lasted, subject)) {
            found.add(Code.TIME_MISMATCH, "/total_time", cdr.totalTime(), lasted);
        }
        var parked = cdr.totalParkingTime();
        var sum = subject.sum(DimensionType.PARKING_TIME);
        if (parked != null && differ(parked, sum, subject)) {
            found.add(Code.PARKING_TIME_MISMATCH, "/total_parking_time", parked, sum);
        }
    }

    private static boolean differ(BigDecimal hours, BigDecimal others, Case subject) {
        var tolerance =
                Volumes.hours(Instant.EPOCH, Instant.EPOCH.plus(subject.limits().timeTolerance()));
        return hours.subtract(others).abs().compareTo(tolerance) > 0;
    }
}
