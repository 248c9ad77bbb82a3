package org.voltroam.platform.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Logged;

/**
 * The objects a receiver has not seen in their current state.
 *
 * <p>An object is in it once, however often it changed. Not safe for threads: each receiver's loop owns one.
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

    private static final Comparator<Item> ORDER = Comparator.comparingInt(Item::priority)
            .thenComparingLong(item -> item.change().position());

    private final Map<String, Item> items = new LinkedHashMap<>();

    /**
     * @param change the newest one of the object
     * @param first the position of the oldest undelivered one
     */
    record Item(Logged change, long first, int attempts, Instant notBefore) {

        int priority() {
            var place = PRIORITY.indexOf(change.kind());
            return place < 0 ? PRIORITY.size() : place;
        }
    }

    void add(Logged change) {
        items.merge(
                key(change),
                new Item(change, change.position(), 0, Instant.MIN),
                (known, news) -> new Item(change, known.first(), known.attempts(), known.notBefore()));
    }

    void remove(Item item) {
        items.remove(key(item.change()));
    }

    void postpone(Item item, Instant until) {
        items.put(key(item.change()), new Item(item.change(), item.first(), item.attempts() + 1, until));
    }

    /** The most urgent object that may be tried now. */
    Optional<Item> next(Instant now) {
        return items.values().stream()
                .filter(item -> !item.notBefore().isAfter(now))
                .min(ORDER);
    }

    Optional<Instant> nextDue() {
        return items.values().stream().map(Item::notBefore).min(Comparator.naturalOrder());
    }

    int size() {
        return items.size();
    }

    /** Everything before this position is delivered; read is how far the log was read. */
    long deliveredUpTo(long read) {
        return items.values().stream().mapToLong(item -> item.first() - 1).min().orElse(read);
    }

    private static String key(Logged change) {
        return change.kind() + " " + change.key();
    }
}
