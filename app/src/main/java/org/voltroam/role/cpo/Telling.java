package org.voltroam.role.cpo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.session.HeldReport;
import org.voltroam.domain.journey.session.HeldReport.Stage;

/**
 * How far a station has come in telling of one transaction: whose turn it is, and what came before its turn.
 *
 * <p>The count begins with the start, at any number (OCPP 2.0.1, E01.FR.07: stations may count for each EVSE).
 */
final class Telling {

    /** A station that counts wildly must not fill our memory. */
    private static final int MOST_GIVEN_UP = 10_000;

    private final TreeMap<Integer, HeldReport> early = new TreeMap<>();
    private final Set<Integer> givenUp = new HashSet<>();
    private final Set<Integer> kept = new HashSet<>();
    private final List<HeldReport> taken = new ArrayList<>();
    private @Nullable Integer next;
    private Unbegun facts = Unbegun.NOTHING;
    private Instant stirred = Instant.EPOCH;
    private @Nullable Instant asked;
    private boolean nothingMore;

    /** Whose turn a report is. */
    enum Turn {
        NOW,
        /** Something before it is missing. */
        LATER,
        /** It was taken before. */
        AGAIN,
        /** It had been given up, and what came after it has been taken. */
        TOO_LATE
    }

    /** @param recorded whether the charge has begun: before a restart of ours, where this has forgotten how far it was */
    Turn turn(HeldReport report, boolean recorded) {
        if (next == null) {
            var first = recorded && (early.isEmpty() || report.sequence() <= early.firstKey());
            return report.stage() == Stage.STARTED || first ? Turn.NOW : Turn.LATER;
        }
        if (report.sequence() >= next) {
            return report.sequence() == next ? Turn.NOW : Turn.LATER;
        }
        return givenUp.remove(report.sequence()) ? Turn.TOO_LATE : Turn.AGAIN;
    }

    /** True when it was not held before. */
    boolean hold(HeldReport report) {
        return early.putIfAbsent(report.sequence(), report) == null;
    }

    /** Whether it waits already, or was taken since the transaction was first heard of. */
    boolean repeats(HeldReport report) {
        var waiting = early.get(report.sequence());
        return (waiting != null && waiting.repeats(report)) || taken.stream().anyMatch(report::repeats);
    }

    void take(HeldReport report, Unbegun known) {
        next = Math.max(next == null ? 0 : next, report.sequence() + 1);
        facts = known;
        taken.add(report);
    }

    /** What waited and whose turn has come; it waits no longer. */
    Optional<HeldReport> due() {
        if (early.isEmpty()) {
            return Optional.empty();
        }
        var first = early.firstEntry().getValue();
        var isDue = next == null ? first.stage() == Stage.STARTED : first.sequence() <= next;
        return isDue ? Optional.of(early.pollFirstEntry().getValue()) : Optional.empty();
    }

    /** Gives up what is missing before the first that waits; tells what that is. */
    String giveUp() {
        var first = early.firstKey();
        var from = next;
        next = first;
        if (from == null) {
            return "its start, and all before seqNo " + first;
        }
        for (int each = from; each < first && givenUp.size() < MOST_GIVEN_UP; each++) {
            givenUp.add(each);
        }
        return from == first - 1 ? "seqNo " + from : "seqNo " + from + " to " + (first - 1);
    }

    boolean waits() {
        return !early.isEmpty();
    }

    /** It is on disk. */
    void kept(HeldReport report) {
        kept.add(Integer.valueOf(report.sequence()));
    }

    List<HeldReport> taken() {
        return List.copyOf(taken);
    }

    /** What was taken is recorded elsewhere now; tells what of it is on disk. */
    List<HeldReport> recorded() {
        var done = taken.stream()
                .filter(report -> kept.remove(Integer.valueOf(report.sequence())))
                .toList();
        taken.clear();
        return done;
    }

    Unbegun facts() {
        return facts;
    }

    void forgetFacts() {
        facts = Unbegun.NOTHING;
    }

    Instant stirred() {
        return stirred;
    }

    /** The station speaks of it: what was asked before counts no longer. */
    void stir(Instant now) {
        stirred = now;
        if (nothingMore) {
            nothingMore = false;
            asked = null;
        }
    }

    /** Whether the station may be asked again; counts as asked then. */
    boolean asks(Instant now, Duration pause) {
        if (asked != null && asked.plus(pause).isAfter(now)) {
            return false;
        }
        asked = now;
        return true;
    }

    void nothingMoreComes() {
        nothingMore = true;
    }

    boolean isAllThatComes() {
        return nothingMore;
    }
}
