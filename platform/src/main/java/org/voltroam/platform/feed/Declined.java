package org.voltroam.platform.feed;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Logged;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.store.Undelivered;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.feed.Receiver.Delivery;
import org.voltroam.platform.feed.Receiver.Next;

/** What one receiver said no to, in the store and in memory. Safe for threads. */
final class Declined {

    private static final Logger LOG = LoggerFactory.getLogger(Declined.class);

    private final Store store;
    private final String receiver;
    private final InstantSource clock;
    private final Map<String, Undelivered> kept = new ConcurrentHashMap<>();

    Declined(Store store, String receiver, InstantSource clock) {
        this.store = store;
        this.receiver = receiver;
        this.clock = clock;
    }

    void load() {
        store.each(Kind.UNDELIVERED, known -> {
            if (known.receiver().equals(receiver)) {
                kept.put(key(known.change()), known);
            }
        });
    }

    int size() {
        return kept.size();
    }

    /** What may be offered again. */
    List<Logged> changes() {
        return new ArrayList<>(kept.values()).stream().map(Undelivered::change).toList();
    }

    /** Keeps or forgets an object after it was offered. Durable when it returns. */
    void note(Logged change, Delivery delivery) {
        switch (delivery) {
            case Delivery.Declined(var why, var next) -> keep(change, why, next);
            case Delivery.Delivered(), Delivery.NotForThem() -> forget(change);
            case Delivery.Unreachable unreachable -> {}
            case Delivery.NotNow later -> {}
        }
    }

    /** The key of a token is what its card says: logs get the beginning of it. */
    private static String shown(Logged change) {
        var uid = change.key().indexOf('/') + 1;
        return change.kind().equals(Kind.TOKEN.toString())
                ? change.key().substring(0, uid)
                        + TokenUid.shortened(change.key().substring(uid))
                : change.key();
    }

    private void keep(Logged change, String why, Next next) {
        var known = kept.get(key(change));
        if (known != null
                && known.position() == change.position()
                && known.why().equals(why)) {
            return;
        }
        LOG.warn("{} declines {} {}: {}", receiver, change.kind(), shown(change), why);
        var parked = next == Next.INCIDENT;
        var no = new Undelivered(
                receiver, change.position(), change.kind(), change.key(), change.owner(), why, parked, clock.instant());
        store.commit(Change.put(Kind.UNDELIVERED, no));
        kept.put(key(change), no);
    }

    private void forget(Logged change) {
        var known = kept.get(key(change));
        if (known != null) {
            store.commit(new Change.Removed<>(Kind.UNDELIVERED, known));
            kept.remove(key(change));
        }
    }

    private static String key(Logged change) {
        return change.kind() + " " + change.key();
    }
}
