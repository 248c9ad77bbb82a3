package org.voltroam.platform.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Logged;

/**
 * The objects a receiver has not seen in their current state. Every step costs the logarithm of their number at most.
 *
 * <pre>
 *   add -> ready -> take -> under way -> done
 *            ^                  |
 *            +---- giveBack ----+---- postpone -> later -> (when due) ready
 * </pre>
 *
 * <p>An object is in it once, however often it changed. One that changes while it is under way is ready again when it is done. Not safe
 * for threads: each receiver's loop owns one.
 */
final class Dirty {

    /** First what is money, then what is running, then what drivers look for. */
    private static final List<String> PRIORITY = List.of(
            Kind.CDR.name(),
            Kind.SESSION.name(),
            Kind.EVSE_STATE.name(),
            Kind.TARIFF.name(),
            Kind.LOCATION.name(),
            Kind.TOKEN.name());

    private final Map<String, Item> waiting = new HashMap<>();
    private final Map<String, Item> underWay = new HashMap<>();
    private final Map<String, Item> overtaken = new HashMap<>();
    private final TreeSet<Item> ready = new TreeSet<>(Comparator.comparingInt(Item::priority)
            .thenComparingLong(item -> item.change().position()));
    private final TreeSet<Item> later = new TreeSet<>(Comparator.comparing(Item::notBefore)
            .thenComparingLong(item -> item.change().position()));
    private final TreeSet<Long> firsts = new TreeSet<>();

    /**
     * @param change the newest one of the object
     * @param first the position of the oldest undelivered one
     */
    record Item(Logged change, long first, int priority, int attempts, Instant notBefore) {

        static Item of(Logged change) {
            var place = PRIORITY.indexOf(change.kind());
            return new Item(change, change.position(), place < 0 ? PRIORITY.size() : place, 0, Instant.MIN);
        }

        Item renewed(@Nullable Item news) {
            return news == null ? this : new Item(news.change, first, priority, attempts, notBefore);
        }

        Item postponed(Instant until) {
            return new Item(change, first, priority, attempts + 1, until);
        }

        String key() {
            return change.kind() + " " + change.key();
        }
    }

    void add(Logged change) {
        var item = Item.of(change);
        if (underWay.containsKey(item.key())) {
            overtaken.merge(item.key(), item, Item::renewed);
            return;
        }
        var known = waiting.get(item.key());
        if (known == null) {
            put(item);
        } else {
            remove(known);
            put(known.renewed(item));
        }
    }

    /** Offers an object again that was done with, unless it has changed since and waits anyway. */
    void addAgain(Logged change) {
        var item = Item.of(change);
        if (!waiting.containsKey(item.key()) && !underWay.containsKey(item.key())) {
            put(item);
        }
    }

    /** The most urgent object that may be tried now; it stays under way until one of the other methods tells of it. */
    Optional<Item> take(Instant now) {
        while (!later.isEmpty() && !later.first().notBefore().isAfter(now)) {
            ready.add(later.removeFirst());
        }
        var item = ready.pollFirst();
        if (item != null) {
            waiting.remove(item.key());
            underWay.put(item.key(), item);
        }
        return Optional.ofNullable(item);
    }

    /** The receiver has it, or is not to have it. */
    void done(Item item) {
        underWay.remove(item.key());
        firsts.remove(item.first());
        var news = overtaken.remove(item.key());
        if (news != null) {
            put(news);
        }
    }

    /** It was not tried, or in vain through no fault of its own. */
    void giveBack(Item item) {
        underWay.remove(item.key());
        put(item.renewed(overtaken.remove(item.key())));
    }

    void postpone(Item item, Instant until) {
        giveBack(item.postponed(until));
    }

    /** When the next object may be tried; empty when none waits. */
    Optional<Instant> nextDue() {
        return !ready.isEmpty()
                ? Optional.of(Instant.MIN)
                : later.isEmpty() ? Optional.empty() : Optional.of(later.first().notBefore());
    }

    /** Objects that wait or are under way. */
    int size() {
        return waiting.size() + underWay.size();
    }

    /** Everything before this position is delivered; read is how far the log was read. */
    long deliveredUpTo(long read) {
        return firsts.isEmpty() ? read : firsts.first() - 1;
    }

    private void put(Item item) {
        waiting.put(item.key(), item);
        firsts.add(item.first());
        (item.notBefore().equals(Instant.MIN) ? ready : later).add(item);
    }

    private void remove(Item item) {
        waiting.remove(item.key());
        firsts.remove(item.first());
        ready.remove(item);
        later.remove(item);
    }
}
