package org.voltroam.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.store.Logged;

/** What a receiver has not seen yet: each object once, the urgent first, none twice under way. */
final class DirtyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Dirty dirty = new Dirty();

    @Test
    void anObjectThatChangesWhileItIsUnderWayIsReadyAgainAfterwardsInItsNewestState() {
        dirty.add(change(1, "session", "a"));
        var first = dirty.take(NOW).orElseThrow();
        dirty.add(change(2, "session", "a"));
        dirty.add(change(3, "session", "a"));
        assertThat(dirty.take(NOW)).as("not twice at a time").isEmpty();
        assertThat(dirty.deliveredUpTo(3)).isZero();

        dirty.done(first);

        assertThat(dirty.deliveredUpTo(3)).isEqualTo(1);
        var again = dirty.take(NOW).orElseThrow();
        assertThat(again.change().position()).isEqualTo(3);
        dirty.done(again);
        assertThat(dirty.size()).isZero();
        assertThat(dirty.deliveredUpTo(3)).isEqualTo(3);
    }

    @Test
    void whatIsGivenBackKeepsItsPlaceAndItsNews() {
        dirty.add(change(1, "session", "a"));
        dirty.add(change(2, "session", "b"));
        var taken = dirty.take(NOW).orElseThrow();
        dirty.add(change(3, "session", "a"));

        dirty.giveBack(taken);

        assertThat(dirty.size()).isEqualTo(2);
        assertThat(dirty.deliveredUpTo(3)).isZero();
        assertThat(dirty.take(NOW).orElseThrow().change().key()).isEqualTo("b");
        assertThat(dirty.take(NOW).orElseThrow().change().position()).isEqualTo(3);
        assertThat(dirty.take(NOW)).isEmpty();
    }

    @Test
    void whatIsPostponedComesWhenItIsDueAlsoIfItChangedMeanwhile() {
        dirty.add(change(1, "cdr", "a"));
        dirty.postpone(dirty.take(NOW).orElseThrow(), NOW.plusSeconds(5));
        dirty.add(change(2, "cdr", "a"));
        dirty.add(change(3, "token", "b"));

        assertThat(dirty.take(NOW).orElseThrow().change().key()).isEqualTo("b");
        assertThat(dirty.take(NOW)).isEmpty();
        assertThat(dirty.nextDue()).contains(NOW.plusSeconds(5));
        var due = dirty.take(NOW.plusSeconds(5)).orElseThrow();
        assertThat(due.change().position()).isEqualTo(2);
        assertThat(due.attempts()).isEqualTo(1);
    }

    @Test
    void aHundredThousandObjectsAreTakenInTheirOrder() {
        for (int i = 1; i <= 100_000; i++) {
            dirty.add(change(i, i % 2 == 0 ? "session" : "token", "k" + i));
        }
        var last = 0L;
        for (int i = 0; i < 50_000; i++) {
            var item = dirty.take(NOW).orElseThrow();
            assertThat(item.change().kind()).isEqualTo("session");
            assertThat(item.change().position()).isGreaterThan(last);
            last = item.change().position();
            dirty.done(item);
        }
        assertThat(dirty.size()).isEqualTo(50_000);
        assertThat(dirty.deliveredUpTo(100_000)).isZero();
    }

    private static Logged change(long position, String kind, String key) {
        return new Logged(position, kind, key, null);
    }
}
