package org.voltroam.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.voltroam.domain.store.Change.put;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Logged;

/** Observers hear of every commit once it is durable, in the order of the commits. */
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
    default void everyObserverIsToldInTheOrderOfTheLog() {
        var one = new ConcurrentLinkedQueue<String>();
        var other = new ConcurrentLinkedQueue<String>();

        try (var _ = store().observe(changes -> one.add(key(changes)));
                var _ = store().observe(changes -> other.add(key(changes)))) {
            var thrown = Crowd.of(100, number -> store().commit(put(Kind.TOKEN, Samples.bare(Kind.TOKEN, number))));
            await().until(() -> one.size() == 100 && other.size() == 100);
            assertThat(thrown).isEmpty();
        }

        var logged = store().changesAfter(0, 200).stream().map(Logged::key).toList();
        assertThat(one).containsExactlyElementsOf(logged);
        assertThat(other).containsExactlyElementsOf(logged);
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

    private static String key(List<Change> changes) {
        return changes.getFirst() instanceof Change.Put<?> put ? put.key() : "";
    }
}
