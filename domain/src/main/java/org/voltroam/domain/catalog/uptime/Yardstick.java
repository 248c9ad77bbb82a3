package org.voltroam.domain.catalog.uptime;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.voltroam.domain.catalog.uptime.Course.Piece;

/** By whose formula uptime is measured. They differ in what a silent station counts as, and in what is excused. */
public enum Yardstick {
    /**
     * Public Charge Point Regulations 2023, regulation 7: 99 % of a calendar year, on average over the network of rapid charge points.
     * INOPERATIVE and OUTOFORDER are down, UNKNOWN is not; where one can get to it at certain hours only, only those count. Nothing
     * else is excused.
     */
    UK,
    /**
     * 23 CFR 680.116(b): (525,600 - (T_outage - T_excluded)) / 525,600, above 97 %, for the twelve months before each month's end. A port
     * must be online to be up. Closed hours and {@link Excuse excuses} are excluded. What was not measured counts as up, for so the
     * formula is written: {@link Uptime#measured} shows it.
     */
    NEVI,
    /**
     * Regulation (EU) 2023/1804 speaks of high uptime (recital 12) and gives neither formula nor minimum. This is the share of the time it
     * was there in which it could truthfully be told as operational, Article 20(2)(c): silence is not, and nothing is excused.
     */
    AFIR;

    /** The 525,600 minutes of the formula. */
    private static final Duration YEAR_OF_NEVI = Duration.ofDays(365);

    /**
     * What is asked for.
     *
     * @param itself whether exactly this much is enough
     */
    public record Floor(int percent, boolean itself) {

        boolean isReached(BigDecimal is, BigDecimal asked) {
            return itself ? is.compareTo(asked) >= 0 : is.compareTo(asked) > 0;
        }
    }

    public Optional<Floor> floor() {
        return switch (this) {
            case UK -> Optional.of(new Floor(99, true));
            case NEVI -> Optional.of(new Floor(97, false));
            case AFIR -> Optional.empty();
        };
    }

    /** The stretch that is measured at the end of a month. */
    public Stretch stretch(YearMonth month, ZoneId zone) {
        return this == NEVI ? Stretch.yearTo(month, zone) : Stretch.of(month, zone);
    }

    /** @param stretch not later than now, or the future counts as what is now */
    public Uptime measure(Course course, Stretch stretch) {
        var there = course.pieces(stretch).stream()
                .filter(piece -> piece.condition() != Condition.ABSENT)
                .toList();
        var measured = sum(there, piece -> true);
        return switch (this) {
            case UK ->
                new Uptime(
                        this,
                        measured,
                        sum(there, Piece::open),
                        sum(there, Yardstick::isBroken),
                        sum(there, piece -> isBroken(piece) && !piece.open()));
            case NEVI ->
                new Uptime(
                        this,
                        measured,
                        YEAR_OF_NEVI,
                        sum(there, Yardstick::isOffline),
                        sum(there, piece -> isOffline(piece) && (piece.excused() || !piece.open())));
            case AFIR -> new Uptime(this, measured, measured, sum(there, Yardstick::isOffline), Duration.ZERO);
        };
    }

    private static boolean isBroken(Piece piece) {
        return piece.condition() == Condition.NOT_WORKING;
    }

    private static boolean isOffline(Piece piece) {
        return isBroken(piece) || piece.condition() == Condition.SILENT;
    }

    private static Duration sum(List<Piece> pieces, Predicate<Piece> which) {
        return pieces.stream().filter(which).map(Piece::length).reduce(Duration.ZERO, Duration::plus);
    }
}
