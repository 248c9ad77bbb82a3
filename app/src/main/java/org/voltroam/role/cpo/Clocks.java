package org.voltroam.role.cpo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.TransactionReport;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.protocol.ocpp.station.TransactionStop;

/**
 * How far the clocks of our stations are from ours, by the statuses they tell, and their times put right by that.
 *
 * <p>A status in the future, or from before there was OCPP, shows a wrong clock. One from the past may as well be old news; but two of
 * different moments that are equally late are told as they happen, by a clock that is slow.
 *
 * <p>While our own clock shows less than it has shown before, it was put back, and every right clock looks fast: then nobody's is judged.
 */
final class Clocks {

    /** Less is no matter: networks and stations take their time. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final Duration ALIKE = Duration.ofSeconds(10);

    /** A clock that was never set begins in 1970 or 2000. */
    private static final Instant NEVER_SET = Instant.parse("2010-01-01T00:00:00Z");

    private final InstantSource clock;
    private final Map<StationId, Duration> ahead = new ConcurrentHashMap<>();
    private final Map<StationId, Seen> last = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> latest;

    private record Seen(Instant at, Duration ahead) {

        boolean confirms(Seen other) {
            return !at.equals(other.at) && ahead.minus(other.ahead).abs().compareTo(ALIKE) < 0;
        }
    }

    Clocks(InstantSource clock) {
        this.clock = clock;
        this.latest = new AtomicReference<>(clock.instant());
    }

    /** A station tells something that happens now, by its clock. */
    void seen(StationId station, Instant at) {
        if (isPutBack()) {
            return;
        }
        var seen = new Seen(at, toTheSecond(Duration.between(clock.instant(), at)));
        var before = last.put(station, seen);
        if (seen.ahead().abs().compareTo(TOLERANCE) <= 0) {
            ahead.remove(station);
        } else if (isSure(seen) || (before != null && seen.confirms(before))) {
            ahead.merge(station, seen.ahead(), Clocks::steady);
        }
    }

    private boolean isPutBack() {
        var now = clock.instant();
        return now.plus(TOLERANCE).isBefore(latest.accumulateAndGet(now, Clocks::later));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What the way took is no matter of the clock. */
    private static Duration toTheSecond(Duration ahead) {
        return Duration.ofSeconds(ahead.plusMillis(500).toSeconds());
    }

    private static boolean isSure(Seen seen) {
        return seen.ahead().isPositive() || seen.at().isBefore(NEVER_SET);
    }

    /** What hardly differs stays, so that what is said twice is put right the same way twice. */
    private static Duration steady(Duration known, Duration seen) {
        return known.minus(seen).abs().compareTo(TOLERANCE) < 0 ? known : seen;
    }

    Instant right(StationId station, Instant told) {
        return told.minus(ahead.getOrDefault(station, Duration.ZERO));
    }

    TransactionStart right(StationId station, TransactionStart told) {
        return new TransactionStart(
                told.connector(), told.token(), told.meterStart(), right(station, told.at()), told.reservation());
    }

    TransactionStop right(StationId station, TransactionStop told) {
        return new TransactionStop(
                told.transaction(),
                told.token(),
                told.meterStop(),
                right(station, told.at()),
                told.reason(),
                right(station, told.readings()));
    }

    TransactionReport right(StationId station, TransactionReport told) {
        return new TransactionReport(
                told.transaction(),
                told.stage(),
                told.sequence(),
                told.evse(),
                right(station, told.at()),
                told.offline(),
                told.token(),
                told.reservation(),
                right(station, told.readings()),
                told.withheld(),
                told.reason());
    }

    List<Reading> right(StationId station, List<Reading> told) {
        return ahead.containsKey(station)
                ? told.stream().map(reading -> right(station, reading)).toList()
                : told;
    }

    private Reading right(StationId station, Reading told) {
        return new Reading(
                right(station, told.at()), told.occasion(), told.register(), told.power(), told.soc(), told.others());
    }
}
