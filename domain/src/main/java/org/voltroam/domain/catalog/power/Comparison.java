package org.voltroam.domain.catalog.power;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a station's schedule is not what ours comes to, although both are made of the same profiles. */
public final class Comparison {

    /** A tenth: OCPP allows limits one digit after the point. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    /** Two clocks that count seconds need not agree on a step that is shorter. */
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    private Comparison() {}

    /**
     * @param ours null: nothing limits
     * @param theirs null: nothing limits
     */
    public record Difference(
            Duration from,
            @Nullable BigDecimal ours,
            @Nullable BigDecimal theirs) {}

    /** Both in the same unit and from the same moment on; what lies behind the end of the shorter one is not compared. */
    public static List<Difference> of(Composite ours, Composite theirs) {
        var end = Stream.of(ours.length(), theirs.length())
                .min(Duration::compareTo)
                .orElseThrow();
        var turns = new TreeSet<Duration>();
        Stream.of(ours, theirs)
                .flatMap(each -> each.stretches().stream())
                .map(Composite.Stretch::from)
                .filter(from -> from.compareTo(end) < 0)
                .forEach(turns::add);
        var differences = new ArrayList<Difference>();
        for (var turn : turns) {
            var next = turns.higher(turn);
            var mine = ours.at(turn).orElse(null);
            var other = theirs.at(turn).orElse(null);
            var lasts = (next == null ? end : next).minus(turn).compareTo(SHORTEST) >= 0;
            if (lasts && !near(mine, other)) {
                differences.add(new Difference(turn, mine, other));
            }
        }
        return differences;
    }

    private static boolean near(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null
                ? other == null
                : other != null && one.subtract(other).abs().compareTo(TOLERANCE) <= 0;
    }
}
