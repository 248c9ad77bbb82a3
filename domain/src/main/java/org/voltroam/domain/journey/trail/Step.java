package org.voltroam.domain.journey.trail;

import java.time.Instant;
import java.util.Map;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.PartyId;

/**
 * One step of a charge as one party saw it, for people to follow.
 *
 * @param what which step of the path
 * @param text one sentence, fit to be shown
 * @param facts by name, as text: amounts, milliseconds, ids
 */
public record Step(ChargeId charge, Instant at, PartyId party, What what, String text, Map<String, String> facts) {

    public enum What {
        COMMAND,
        AUTHORIZATION,
        REFUSAL,
        SESSION,
        CDR,
        PRICE,
        SETTLEMENT,
        BILL,
        TROUBLE
    }
}
