package org.voltroam.domain.catalog.location;

import java.time.Instant;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;

/** What an EVSE does at this moment. */
public record EvseState(
        PartyId party, LocationId location, EvseUid evse, Open<EvseStatus> status, Instant lastUpdated) {}
