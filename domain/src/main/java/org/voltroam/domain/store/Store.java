package org.voltroam.domain.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.voltroam.domain.journey.trail.Passage;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.value.ChargeId;

/**
 * Everything one role instance must not forget.
 *
 * <p>Reads see every commit that has returned. All methods may block.
 */
public interface Store extends AutoCloseable {

    /**
     * Writes all of the changes or none, and returns once they are on disk. Concurrent commits share one flush.
     *
     * @throws AlreadyThere when a fact or a ledger entry with that key exists; nothing was written
     */
    void commit(List<Change> changes);

    default void commit(Change... changes) {
        commit(List.of(changes));
    }

    <V> Optional<V> find(Kind<V> kind, String key);

    /** Those of them that there are, in no order. */
    default <V> List<V> findAll(Kind<V> kind, Collection<String> keys) {
        return keys.stream().distinct().flatMap(key -> find(kind, key).stream()).toList();
    }

    /** A page of objects ordered by last update, then key. */
    <V> Page<V> page(Kind<V> kind, Query query);

    /** Every object of a kind, in no order. */
    <V> void each(Kind<V> kind, Consumer<V> consumer);

    /** Rows of the change log after a position, in order, without gaps. */
    List<Logged> changesAfter(long position, int limit);

    /** The ledger's entries after a position, in order. */
    List<ChainedEntry> entriesAfter(long position, int limit);

    /** The steps of one charge, oldest first. */
    List<Step> trail(ChargeId charge);

    /** The charges with the newest first steps, newest first. */
    List<ChargeId> latestCharges(int limit);

    /** The messages that crossed the hub with this correlation or request id, oldest first. Letters' case does not matter. */
    List<Passage> passages(String id);

    /** The authorizations and commands that crossed the hub last, newest first. */
    List<Passage> latestPassages(int limit);

    /**
     * Tells of each commit after it is durable and before {@link #commit} returns; of commits that touch the same object, in
     * their order. The observer must not block and must not commit.
     *
     * @return closes the observation
     */
    Observation observe(Consumer<List<Change>> observer);

    /** What was found when it was opened by which an acknowledged commit could be lost, for people; empty when nothing was. */
    default List<String> risks() {
        return List.of();
    }

    @Override
    void close();
}
