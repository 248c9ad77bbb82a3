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
 */
public record Query(
        @Nullable PartyId owner,
        @Nullable Instant from,
        @Nullable Instant to,
        int offset,
        int limit) {

    public static Query first(int limit) {
        return new Query(null, null, null, 0, limit);
    }
}
