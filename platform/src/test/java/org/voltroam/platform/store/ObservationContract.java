package org.voltroam.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.voltroam.domain.store.Change.put;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Cursor;
import org.voltroam.domain.store.Kind;

/** Observers hear of every commit once it is durable, those of one object in their order. */
public interface ObservationContract extends OpenedStore {

    @Test
    default void anObserverIsToldWhatWasCommitted() {
        var told = new ConcurrentLinkedQueue<List<Change>>();
        List<Change> changes = List.of(
                put(Kind.SESSION, Samples.full(Kind.SESSION, 1)),
                new Change.Posted(Samples.entry(1)),
                Change.traced(Samples.step("one", Samples.NOON, "began")));

        try (var _ = store().observe(told::add)) {
            store().commit(changes);
            await().until(() -> !told.isEmpty());
        }

        assertThat(told).containsExactly(changes);
    }

    @Test
    default void whatAnObserverIsToldOfCanBeRead() {
        var told = new ConcurrentLinkedQueue<List<Change>>();
        var token = Samples.full(Kind.TOKEN, 1);

        try (var _ = store().observe(told::add)) {
            var writer = Thread.startVirtualThread(() -> store().commit(put(Kind.TOKEN, token)));
            await().until(() -> !told.isEmpty());

            assertThat(store().find(Kind.TOKEN, Kind.TOKEN.keyOf(token))).contains(token);
            assertThat(writer).isNotNull();
        }
    }

    @Test
    default void everyObserverIsToldOfOneObjectInTheOrderOfItsCommits() {
        var one = new ConcurrentLinkedQueue<Change>();
        var other = new ConcurrentLinkedQueue<Change>();

        try (var _ = store().observe(one::addAll);
                var _ = store().observe(other::addAll)) {
            var thrown = Crowd.of(
                    100,
                    number -> store().commit(
                                    put(Kind.CURSOR, new Cursor("NL*EMS", number)),
                                    put(Kind.TOKEN, Samples.bare(Kind.TOKEN, number))));
            assertThat(thrown).isEmpty();
        }

        assertThat(cursors(other)).isEqualTo(cursors(one)).hasSize(100);
        assertThat(store().find(Kind.CURSOR, "NL*EMS")).contains(cursors(one).getLast());
    }

    @Test
    default void aClosedObservationHearsNothingMore() {
        var left = new ConcurrentLinkedQueue<List<Change>>();
        var stayed = new ConcurrentLinkedQueue<List<Change>>();
        store().observe(left::add).close();

        try (var _ = store().observe(stayed::add)) {
            store().commit(put(Kind.TOKEN, Samples.full(Kind.TOKEN, 1)));
            await().until(() -> !stayed.isEmpty());
        }

        assertThat(left).isEmpty();
    }

    private static List<Cursor> cursors(Iterable<Change> changes) {
        var cursors = new ArrayList<Cursor>();
        for (var change : changes) {
            if (change instanceof Change.Put<?>(var kind, Cursor cursor)) {
                cursors.add(cursor);
            }
        }
        return cursors;
    }
}
