package org.voltroam.domain.catalog.uptime;

import java.time.Instant;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;

/**
 * An outage that is not the operator's fault, as an operator says. The same again from the same moment replaces it; one that ends as it
 * begins excuses nothing.
 *
 * @param until not included
 * @param by who says so
 */
public record Excuse(
        PartyId party, LocationId location, EvseUid evse, Instant from, Instant until, Cause cause, String by) {

    /** Source: 23 CFR 680.116(b)(3), T_excluded. */
    public enum Cause {
        /** The supply of electricity was interrupted. */
        GRID,
        /** The vehicle was at fault. */
        VEHICLE,
        /** Scheduled before. */
        MAINTENANCE,
        VANDALISM,
        DISASTER
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
