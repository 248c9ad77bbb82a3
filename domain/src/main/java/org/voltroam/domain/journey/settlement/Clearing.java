package org.voltroam.domain.journey.settlement;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.ledger.Correction.Reason;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.ledger.EntryKey;
import org.voltroam.domain.ledger.Posting;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;

/**
 * The door of settlement: who owes whom for one CDR.
 *
 * <p>The eMSP owes the CDR's total after taxes (before taxes where the CDR states no more), rounded half up to the cent. Directly, it
 * owes the CPO; through a hub, whom it owes is a matter of the agreed mode ({@link ThroughHub}).
 *
 * <p>The hub's fee is so much a session plus a share of the total before taxes, within what is agreed as least and most, rounded once,
 * half up to the cent, and never more than what the eMSP owes. VAT on the fee itself is not computed here; the hub's invoice for its
 * fees adds it. A credit CDR turns everything round, to the cent, the fee included.
 */
public final class Clearing {

    /** In the ledger: what a party owes (debit) or is owed (credit) for roaming. */
    public static final String ROAMING = "roaming";

    /** In the ledger: what the two pay each other, while a hub clears and does not collect. */
    public static final String BETWEEN = "between them";

    /** In the ledger: what a hub has earned. */
    public static final String FEES = "fees earned";

    private Clearing() {}

    /**
     * @param at when the CDR was accepted
     * @throws IllegalArgumentException when the CDR and the agreement are of different parties
     */
    public static Settlement settle(Cdr cdr, Agreement agreement, Instant at) {
        if (!cdr.party().equals(agreement.cpo()) || !cdr.token().party().equals(agreement.emsp())) {
            throw new IllegalArgumentException("the agreement of " + agreement.cpo() + " and " + agreement.emsp()
                    + " does not settle CDR " + cdr.key());
        }
        var total = cdr.costs().total();
        var gross = Objects.requireNonNullElse(total.afterTaxes(), total.beforeTaxes());
        var wholesale = new Money(gross, cdr.currency()).rounded();
        var hub = agreement.hub();
        return hub == null ? direct(cdr, agreement, wholesale, at) : throughHub(cdr, agreement, hub, wholesale, at);
    }

    private static Settlement direct(Cdr cdr, Agreement agreement, Money wholesale, Instant at) {
        var claim = new Claim(agreement.emsp(), agreement.cpo(), wholesale, "Charging, CDR " + cdr.id());
        var entry = entry(
                cdr,
                at,
                List.of(
                        Posting.debit(agreement.emsp().toString(), ROAMING, wholesale),
                        Posting.credit(agreement.cpo().toString(), ROAMING, wholesale)));
        return new Settlement(cdr.key(), wholesale, Money.zero(cdr.currency()), List.of(claim), entry, cdr.end());
    }

    private static Settlement throughHub(Cdr cdr, Agreement agreement, PartyId hub, Money wholesale, Instant at) {
        var between = new ThroughHub(cdr, agreement, hub, wholesale);
        var entry = entry(cdr, at, between.postings());
        return new Settlement(cdr.key(), wholesale, between.fee(), between.claims(), entry, cdr.end());
    }

    private static Entry entry(Cdr cdr, Instant at, List<Posting> postings) {
        var entry = new Entry(key(cdr, cdr.id()), at, "CDR " + cdr.key(), postings);
        var credited = cdr.creditReference();
        return credited == null || !Boolean.TRUE.equals(cdr.credit())
                ? entry
                : entry.correcting(key(cdr, credited), Reason.CREDIT_CDR);
    }

    private static EntryKey key(Cdr cdr, CdrId id) {
        return key(new Owned<>(cdr.party(), id));
    }

    /** Of the entry that settles this CDR. */
    public static EntryKey key(Owned<CdrId> cdr) {
        return new EntryKey("settlement/" + cdr);
    }
}
