package org.voltroam.domain.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;

/**
 * How far we have read a partner's list.
 *
 * @param module of OCPI, {@code locations}
 * @param newest the newest last_updated of what complete pulls brought, by the partner's clock; null before the first
 * @param fullAt when the list was last read from its beginning to its end; null before the first
 * @param at when it was last tried
 * @param told how that went, for people
 */
public record Pulled(
        PartyId partner,
        String module,
        @Nullable Instant newest,
        @Nullable Instant fullAt,
        Instant at,
        String told) {

    /** Nothing was read yet. */
    public static Pulled never(PartyId partner, String module) {
        return new Pulled(partner, module, null, null, Instant.EPOCH, "never tried");
    }
}
