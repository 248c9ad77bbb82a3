package org.voltroam.domain.aftercare.match;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One party to a match: what it says of the charge, as far as it says it.
 *
 * @param id of the object, null when there is none
 * @param kWh of the charge
 * @param net what it costs before taxes, without what the eMSP adds
 */
public record Leg(
        Name name,
        How how,
        @Nullable String id,
        @Nullable BigDecimal kWh,
        @Nullable Duration lasted,
        @Nullable BigDecimal net) {

    /** In the order in which they come to be. */
    public enum Name {
        /** Only where one was given to the driver. */
        QUOTE,
        AUTHORIZATION,
        SESSION,
        CDR,
        BILL
    }

    /** How it was found to belong to the CDR, the surest first. */
    public enum How {
        /** It is what the others are compared with, or names it by its id. */
        BY_ID,
        /** By the authorization reference. */
        BY_REFERENCE,
        /** Same token, same EVSE, begun within five minutes: likely, and no more. */
        BY_PLACE_AND_TIME,
        MISSING
    }

    static Leg missing(Name name) {
        return new Leg(name, How.MISSING, null, null, null, null);
    }

    boolean isThere() {
        return how != How.MISSING;
    }
}
