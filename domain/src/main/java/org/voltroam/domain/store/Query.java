package org.voltroam.domain.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;

/**
 * Which objects of a kind, and which page of them.
 *
 * @param owner only this party's, null for all
 * @param from last updated at or after
 * @param to last updated before
 * @param after only what comes behind this place, null for the beginning
 * @param offset how many to pass over from there
 */
public record Query(
        @Nullable PartyId owner,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Bookmark after,
        int offset,
        int limit) {

    public Query(@Nullable PartyId owner, @Nullable Instant from, @Nullable Instant to, int offset, int limit) {
        this(owner, from, to, null, offset, limit);
    }

    public static Query first(int limit) {
        return new Query(null, null, null, 0, limit);
    }

    /** The same of one party only. */
    public Query of(PartyId party) {
        return new Query(party, from, to, after, offset, limit);
    }

    /** The page that begins there. */
    public Query after(Bookmark place) {
        return new Query(owner, from, to, place, 0, limit);
    }
}
