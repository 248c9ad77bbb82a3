package org.voltroam.domain.catalog.uptime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that is known of one EVSE when its uptime is measured.
 *
 * @param conditions each holds until the next; before the first it was not there
 * @param excuses may overlap
 */
public record Course(NavigableMap<Instant, Condition> conditions, List<Excuse> excuses, OpeningTimes opening) {

    /** From what was written down of one EVSE, in any order. */
    public static Course of(List<EvseCondition> written, List<Excuse> excuses, OpeningTimes opening) {
        var conditions = new TreeMap<Instant, Condition>();
        written.forEach(each -> conditions.put(each.since(), each.condition()));
        return new Course(conditions, excuses, opening);
    }

    /** A time in which nothing changed. */
    record Piece(Duration length, Condition condition, boolean open, boolean excused) {}

    List<Piece> pieces(Stretch stretch) {
        var pieces = new ArrayList<Piece>();
        var from = stretch.from();
        for (var cut : cuts(stretch).tailSet(from, false)) {
            pieces.add(piece(from, cut));
            from = cut;
        }
        return pieces;
    }

    private Piece piece(Instant from, Instant until) {
        var known = conditions.floorEntry(from);
        return new Piece(
                Duration.between(from, until),
                known == null ? Condition.ABSENT : known.getValue(),
                opening.isOpenAt(from),
                excuses.stream().anyMatch(excuse -> excuse.holds(from)));
    }

    private TreeSet<Instant> cuts(Stretch stretch) {
        var cuts = new TreeSet<>(conditions.keySet());
        cuts.addAll(opening.changes(stretch));
        excuses.forEach(excuse -> {
            cuts.add(excuse.from());
            cuts.add(excuse.until());
        });
        cuts.removeIf(cut -> !stretch.holds(cut));
        cuts.add(stretch.until());
        return cuts;
    }
}
