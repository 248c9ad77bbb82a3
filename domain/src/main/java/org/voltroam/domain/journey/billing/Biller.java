package org.voltroam.domain.journey.billing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.ledger.Correction.Reason;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.ledger.EntryKey;
import org.voltroam.domain.ledger.Posting;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;

/**
 * The eMSP's door: bills a driver for one CDR.
 *
 * <p>The CDR's own totals are the basis: its net and gross are rounded half up to the cent, its parts share them. The markup is
 * computed on the net, rounded once, and taxed like the charge: at the CDR's effective rate, gross over net, because charging and
 * markup are one supply at one place. A CDR that states no gross is billed without VAT.
 *
 * <p>The ledger entry of the eMSP: the driver owes the gross; of it, the wholesale goes to those who roam, the markup is earned and
 * its VAT is owed to the state. (VAT on the wholesale passes through: it is input and output tax of the same amount.)
 */
public final class Biller {

    /** In the ledger: what a driver owes. */
    public static final String RECEIVABLE = "receivable";

    /** In the ledger: what the eMSP owes for roaming. */
    public static final String PAYABLE = "roaming payable";

    /** In the ledger: what the eMSP earns. */
    public static final String MARKUP = "markup earned";

    /** In the ledger: what the eMSP owes the state. */
    public static final String VAT = "vat payable";

    private Biller() {}

    /**
     * @param markup of the agreement with the CDR's CPO
     * @param contract of the CDR's token
     * @throws IllegalArgumentException when the contract is not the CDR's
     */
    public static Invoice bill(Cdr cdr, Markup markup, Contract contract, InvoiceId id, Instant at) {
        return bill(cdr, MarkupBasis.of(markup), null, contract, id, at);
    }

    /**
     * @param basis as it held when the charge began
     * @param promise what the driver pays at most, null when nothing was promised
     * @throws IllegalArgumentException when the contract is not the CDR's
     */
    public static Invoice bill(
            Cdr cdr, MarkupBasis basis, @Nullable Promise promise, Contract contract, InvoiceId id, Instant at) {
        if (!contract.id().equals(cdr.token().contract())) {
            throw new IllegalArgumentException("CDR " + cdr.key() + " is not of contract " + contract.id());
        }
        var retail = Retail.of(Sale.of(cdr), basis).keeping(promise);
        return new Invoice(
                id,
                contract.party(),
                contract.id(),
                contract.driver(),
                cdr.key(),
                cdr.currency(),
                at,
                retail.lines(),
                entry(cdr, contract, retail, at),
                retail.explanation(),
                retail.fees());
    }

    /** A promise is kept at the eMSP's cost: what it takes off is not earned, and its VAT is not owed. */
    private static Entry entry(Cdr cdr, Contract contract, Retail retail, Instant at) {
        var emsp = contract.party().toString();
        var driver = contract.party() + "/" + contract.id();
        var zero = Money.zero(cdr.currency());
        var wholesale = retail.wholesale().stream().map(InvoiceLine::gross).reduce(zero, Money::plus);
        var earned = retail.net().minus(retail.cost());
        var postings = List.of(
                Posting.debit(driver, RECEIVABLE, retail.gross()),
                Posting.credit(emsp, PAYABLE, wholesale),
                Posting.credit(emsp, MARKUP, earned),
                Posting.credit(emsp, VAT, retail.gross().minus(wholesale).minus(earned)));
        var entry = new Entry(key(cdr.key()), at, "Invoice for CDR " + cdr.key(), postings);
        var credited = cdr.creditReference();
        return credited == null || !Boolean.TRUE.equals(cdr.credit())
                ? entry
                : entry.correcting(key(new Owned<>(cdr.party(), credited)), Reason.CREDIT_CDR);
    }

    /** Of the entry that bills this CDR. */
    public static EntryKey key(Owned<CdrId> cdr) {
        return new EntryKey("billing/" + cdr);
    }
}
