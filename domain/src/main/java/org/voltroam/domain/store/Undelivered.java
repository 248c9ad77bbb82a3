package org.voltroam.domain.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;

/**
 * An object that a receiver said no to, kept with its reason until something changes: the object itself, the connection, the
 * agreement, or the receiver's mind, which a catch-up asks for.
 *
 * @param position of the change that was offered, in the change log
 * @param kind name of the kind
 * @param why in the receiver's words, or ours where it was not even asked
 * @param parked true where offering it again cannot help and a person has to look: an {@link Incident} tells of it
 */
public record Undelivered(
        String receiver,
        long position,
        String kind,
        String key,
        @Nullable PartyId owner,
        String why,
        boolean parked,
        Instant at) {

    /** What is to be offered again. */
    public Logged change() {
        return new Logged(position, kind, key, owner);
    }
}
