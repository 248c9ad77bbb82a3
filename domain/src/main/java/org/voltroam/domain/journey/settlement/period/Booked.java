package org.voltroam.domain.journey.settlement.period;

import java.time.Instant;
import java.util.function.Predicate;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.ledger.Posting;
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

    /** What the hub keeps of it as a fee; nothing where it buys and sells. */
    public Money commission() {
        return sum(posting -> posting.account().purpose().equals(Clearing.FEES)).negated();
    }

    /** What the CPO sells it at, before the hub's fee: less than what the eMSP owes where the hub buys and sells. */
    public Money sold() {
        var cpo = link.entry().postings().get(1).account().holder();
        return sum(posting -> posting.account().holder().equals(cpo)
                        && isMoved(posting.account().purpose()))
                .negated()
                .plus(commission());
    }

    /** Whether the two pay each other. */
    public boolean isBetween() {
        return link.entry().postings().getFirst().account().purpose().equals(Clearing.BETWEEN);
    }

    private static boolean isMoved(String purpose) {
        return purpose.equals(Clearing.ROAMING) || purpose.equals(Clearing.BETWEEN);
    }

    private Money sum(Predicate<Posting> wanted) {
        return link.entry().postings().stream()
                .filter(wanted)
                .map(posting -> posting.amount().money())
                .reduce(Money.zero(currency()), Money::plus);
    }

    public boolean isCredit() {
        return wholesale().isNegative();
    }

    public boolean isOf(PartyId holder) {
        return emsp().equals(holder) || cpo().equals(holder);
    }
}
