package org.voltroam.domain.catalog.party;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;

/**
 * A CPO and an eMSP agree to roam: drivers of the one may charge at the other, and this is what it costs.
 *
 * @param hub through which they roam, null when directly
 * @param fee what the hub keeps, {@link HubFee#NONE} when directly
 * @param markup what the eMSP adds for its drivers; known to the eMSP only, {@link Markup#NONE} elsewhere
 */
public record Agreement(
        PartyId cpo, PartyId emsp, @Nullable PartyId hub, HubFee fee, Markup markup, Instant lastUpdated) {}
