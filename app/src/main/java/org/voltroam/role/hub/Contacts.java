package org.voltroam.role.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.voltroam.domain.catalog.party.Connection;

/** When each peer was last heard of, and how often in a row it did not answer when asked whether it is still there. */
final class Contacts {

    /** A peer that was heard of is not noted again for this long: it is noted for every message that crosses. */
    private static final Duration GRAIN = Duration.ofSeconds(5);

    private final Map<String, Contact> contacts = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Contacts(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * How it is with one peer.
     *
     * @param heard when a message of its came, or it answered
     * @param asked when it was asked last
     * @param vain times in a row that it did not answer
     */
    record Contact(Instant heard, Instant asked, int vain) {

        static final Contact NONE = new Contact(Instant.EPOCH, Instant.EPOCH, 0);

        boolean isDue(Instant now, Duration silence, Duration again) {
            return vain == 0
                    ? !later(heard, asked).plus(silence).isAfter(now)
                    : !asked.plus(again).isAfter(now);
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

    /** A message of its came. Cheap: called for each. */
    void heard(Connection peer) {
        var now = clock.instant();
        var known = contacts.get(peer.name());
        if (known == null || known.vain() > 0 || known.heard().plus(GRAIN).isBefore(now)) {
            contacts.merge(
                    peer.name(),
                    new Contact(now, Instant.EPOCH, 0),
                    (before, news) -> new Contact(now, before.asked(), 0));
        }
    }

    /** It was asked, and answered or not. */
    void asked(Connection peer, boolean answered) {
        var now = clock.instant();
        contacts.compute(peer.name(), (name, known) -> {
            var before = known == null ? Contact.NONE : known;
            return answered ? new Contact(now, now, 0) : new Contact(before.heard(), now, before.vain() + 1);
        });
    }

    Contact of(Connection peer) {
        return contacts.getOrDefault(peer.name(), Contact.NONE);
    }
}
