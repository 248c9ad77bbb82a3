package org.voltroam.domain.store;

import java.time.Instant;
import org.voltroam.domain.value.PartyId;

/**
 * Something went on between us and a partner that a person should look at; nothing waits for them to. The same again replaces what
 * was known.
 *
 * @param subject which object, in our words: {@code token NL*GVB/04A2...}
 * @param text what happened and what was done about it
 * @param at when it was seen last
 */
public record Incident(Sort sort, PartyId partner, String subject, String text, Instant at) {

    public enum Sort {
        /** A fact that the partner's version of OCPI has no words for. */
        CANNOT_BE_SAID,
        /** A last_updated in the future was taken as of the moment it came. */
        FROM_THE_FUTURE,
        /** A partner's full list lacks an object it told us of before. */
        VANISHED,
        /** A CDR came again with other content; the first one stands. */
        CONFLICTING_CDR,
        /** Somebody claimed to be a party that stands behind another connection, and was refused. */
        CLAIMED_BY_ANOTHER,
        /** A CDR takes back what nobody knows, or what was taken back before: it is kept, and nobody's bill has changed. */
        DOUBTFUL_CREDIT,
        /** A CDR that nobody is billed for until a person has looked at it. */
        HELD_CDR,
        /** A session is over for longer than agreed, and no CDR has come. */
        MISSING_CDR,
        /** The hub cannot clear a CDR that crossed it: it is kept, and nobody owes anything by it. */
        UNCLEARED_CDR,
        /** A location names a tariff that nobody has told of: its price is not known, which is not the same as free. */
        DANGLING_TARIFF,
        /** A meter signs with another key than it was known by: somebody has changed the meter, or pretends to be it. */
        METER_KEY_CHANGED
    }
}
