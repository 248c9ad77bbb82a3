package org.voltroam.domain.journey.settlement.period;

import java.time.Instant;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;

/**
 * A CDR as it was booked when it was accepted, in the order of {@link org.voltroam.domain.journey.settlement.Clearing}: what the eMSP
 * owes, what the CPO earns, and where there is a hub its fee.
 *
 * @param position in the ledger, from 1
 * @param charged when the charge ended
 */
public record Booked(long position, Instant charged, ChainedEntry link) {

    /** What the key of such an entry begins with; the rest names the CDR. */
    public static final String KEY = "settlement/";

    /** What the key of an amount begins with that is set apart or put back, because the CDR is disputed. */
    public static final String DISPUTE = "dispute/";

    /** Whether the entry is of the kind that periods are made of. */
    public static boolean isBooked(Entry entry) {
        var key = entry.key().text();
        return key.startsWith(KEY) || key.startsWith(DISPUTE);
    }

    public boolean isDispute() {
        return link.entry().key().text().startsWith(DISPUTE);
    }

    /** What it is about: a CDR, or a phase of its dispute. */
    public String cdr() {
        var key = link.entry().key().text();
        return key.substring(key.indexOf('/') + 1);
    }

    public PartyId emsp() {
        return PartyId.parse(link.entry().postings().get(0).account().holder());
    }

    public PartyId cpo() {
        return PartyId.parse(link.entry().postings().get(1).account().holder());
    }

    public CurrencyCode currency() {
        return link.entry().postings().getFirst().amount().currency();
    }

    /** What the eMSP owes; negative for a credit. */
    public Money wholesale() {
        return link.entry().postings().get(0).amount().money();
    }

    /** What the hub keeps of it. */
    public Money commission() {
        return wholesale().plus(link.entry().postings().get(1).amount().money());
    }

    public boolean isCredit() {
        return wholesale().isNegative();
    }

    public boolean isOf(PartyId holder) {
        return emsp().equals(holder) || cpo().equals(holder);
    }
}
