package org.voltroam.domain.journey.billing;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.journey.billing.InvoiceLine.Kind;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.ledger.EntryKey;
import org.voltroam.domain.ledger.Posting;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.Money;

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
        if (!contract.id().equals(cdr.token().contract())) {
            throw new IllegalArgumentException("CDR " + cdr.key() + " is not of contract " + contract.id());
        }
        var wholesale = WholesaleLines.of(cdr);
        var earned = markupLine(cdr, markup);
        var lines = new ArrayList<>(wholesale);
        if (!earned.net().isZero()) {
            lines.add(earned);
        }
        var owed = wholesale.stream().map(InvoiceLine::gross).reduce(Money.zero(cdr.currency()), Money::plus);
        return new Invoice(
                id,
                contract.party(),
                contract.id(),
                contract.driver(),
                cdr.key(),
                cdr.currency(),
                at,
                List.copyOf(lines),
                entry(cdr, contract, owed, earned, at));
    }

    /** A credit CDR credits the markup too. */
    private static InvoiceLine markupLine(Cdr cdr, Markup markup) {
        var total = cdr.costs().total();
        var net = new Money(total.beforeTaxes(), cdr.currency());
        var fixed = markup.perKWh().multiply(cdr.totalEnergy().kWh().abs()).add(markup.perSession());
        var earned = markup.share()
                .of(net)
                .plus(new Money(net.isNegative() ? fixed.negate() : fixed, cdr.currency()))
                .rounded();
        return new InvoiceLine(Kind.MARKUP, "Roaming service", earned, vat(earned, total));
    }

    /** At the effective rate of the charge. */
    private static Money vat(Money net, Price total) {
        var gross = total.afterTaxes();
        if (gross == null || total.beforeTaxes().signum() == 0) {
            return Money.zero(net.currency());
        }
        var tax = gross.subtract(total.beforeTaxes());
        var share = net.amount()
                .multiply(tax)
                .divide(total.beforeTaxes(), net.currency().minorDigits(), RoundingMode.HALF_UP);
        return new Money(share, net.currency());
    }

    private static Entry entry(Cdr cdr, Contract contract, Money wholesale, InvoiceLine earned, Instant at) {
        var emsp = contract.party().toString();
        var driver = contract.party() + "/" + contract.id();
        var postings = List.of(
                Posting.debit(driver, RECEIVABLE, wholesale.plus(earned.gross())),
                Posting.credit(emsp, PAYABLE, wholesale),
                Posting.credit(emsp, MARKUP, earned.net()),
                Posting.credit(emsp, VAT, earned.vat()));
        return new Entry(new EntryKey("billing/" + cdr.key()), at, "Invoice for CDR " + cdr.key(), postings);
    }
}
