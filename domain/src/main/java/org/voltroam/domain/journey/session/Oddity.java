package org.voltroam.domain.journey.session;

import java.time.Instant;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TransactionId;

/**
 * Something about a transaction of a station that a person should look at; nothing waits for them to. The same again replaces what was
 * known.
 *
 * @param party the CPO
 * @param transaction as the station named it
 * @param text what happened and what was done about it; of one sort and text there is one at a transaction
 * @param at when it was seen last
 */
public record Oddity(PartyId party, StationId station, TransactionId transaction, Sort sort, String text, Instant at) {

    public enum Sort {
        /** Something that the station counted never came: it is billed without. */
        GAP,
        /** It came after the charge was billed, and the bill says less of the way than the station did. */
        LATE,
        /** A transaction of which nobody knows who charged, or that we never numbered. */
        ORPHAN,
        /** It is a transaction of another station: it counts for nothing. */
        NOT_ITS_OWN,
        /** Another end of a charge that has ended: the first one stands. */
        OTHER_END,
        /** Ended by a card that is not of the group of the one that began it. */
        OTHER_TOKEN,
        /** Another charge began at the same place, so this one must have ended. */
        SUPERSEDED,
        /** The station's clock is wrong: its times were put right. */
        CLOCK,
        /** The register fell, or rose above what was there at the end. */
        METER
    }
}
