package org.voltroam.domain.catalog.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.PartyId;

/**
 * A driver's contract with an eMSP; private to the eMSP.
 *
 * @param driver the name on the bill
 * @param validUntil exclusive; null is without end
 * @param blocked by the eMSP, for whatever reason it has
 * @param segment a group of customers or a fleet that has prices of its own, null for none
 */
public record Contract(
        PartyId party,
        ContractId id,
        String driver,
        Instant validFrom,
        @Nullable Instant validUntil,
        boolean blocked,
        @Nullable String segment,
        Instant lastUpdated) {

    /** One of no group. */
    public Contract(
            PartyId party,
            ContractId id,
            String driver,
            Instant validFrom,
            @Nullable Instant validUntil,
            boolean blocked,
            Instant lastUpdated) {
        this(party, id, driver, validFrom, validUntil, blocked, null, lastUpdated);
    }

    public boolean expiredAt(Instant moment) {
        return moment.isBefore(validFrom) || (validUntil != null && !moment.isBefore(validUntil));
    }
}
