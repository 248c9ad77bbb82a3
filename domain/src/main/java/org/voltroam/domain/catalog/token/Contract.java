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
 */
public record Contract(
        PartyId party,
        ContractId id,
        String driver,
        Instant validFrom,
        @Nullable Instant validUntil,
        boolean blocked,
        Instant lastUpdated) {

    public boolean expiredAt(Instant moment) {
        return moment.isBefore(validFrom) || (validUntil != null && !moment.isBefore(validUntil));
    }
}
