package org.voltroam.domain.journey.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.FeeCase;
import org.voltroam.domain.catalog.party.FeeCase.Current;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.ledger.Posting;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;

/**
 * One CDR with a hub between the two, in each mode.
 *
 * <ul>
 *   <li>Bilateral: the eMSP owes the CPO, and the CPO owes the hub its fee. The hub's books show what is between the two apart from
 *       what it collects.
 *   <li>Agent: the CPO sells to the eMSP, and the hub collects all and pays it out less its fee, which is booked by itself.
 *   <li>Merchant: the hub buys and sells. What it keeps is a margin, not a fee: it pays less to the CPO before taxes, and the taxes of
 *       what it pays follow, rounded half up to the cent. Sales, purchases and the taxes of both are booked apart.
 * </ul>
 */
record ThroughHub(Cdr cdr, Agreement agreement, PartyId hub, Money wholesale) {

    static final String SALES = "sales";
    static final String PURCHASES = "purchases";
    static final String TAX_OWED = "tax owed";
    static final String TAX_PAID = "tax paid";

    private static final int DIGITS = 30;

    List<Claim> claims() {
        var text = "Charging, CDR " + cdr.id();
        var less = text + ", less a fee of " + fee();
        return switch (agreement.settled().mode()) {
            case BILATERAL ->
                List.of(
                        new Claim(agreement.emsp(), agreement.cpo(), wholesale, text),
                        new Claim(agreement.cpo(), hub, fee(), "Fee, CDR " + cdr.id()));
            case AGENT ->
                List.of(
                        new Claim(agreement.emsp(), hub, wholesale, text),
                        new Claim(hub, agreement.cpo(), wholesale.minus(fee()), less));
            case MERCHANT ->
                List.of(
                        new Claim(agreement.emsp(), hub, wholesale, text),
                        new Claim(hub, agreement.cpo(), bought().plus(taxOn(bought())), text + ", resold"));
        };
    }

    /** The first is the eMSP's, the second the CPO's, in every mode. */
    List<Posting> postings() {
        var emsp = agreement.emsp().toString();
        var cpo = agreement.cpo().toString();
        return switch (agreement.settled().mode()) {
            case BILATERAL -> withFee(cpo, between(emsp, cpo, Clearing.BETWEEN));
            case AGENT -> withFee(cpo, between(emsp, cpo, Clearing.ROAMING));
            case MERCHANT -> resold(emsp, cpo);
        };
    }

    private List<Posting> between(String emsp, String cpo, String account) {
        return List.of(Posting.debit(emsp, account, wholesale), Posting.credit(cpo, account, wholesale));
    }

    private List<Posting> withFee(String cpo, List<Posting> between) {
        return List.of(
                between.get(0),
                between.get(1),
                Posting.debit(cpo, Clearing.ROAMING, fee()),
                Posting.credit(hub.toString(), Clearing.FEES, fee()));
    }

    private List<Posting> resold(String emsp, String cpo) {
        var ours = hub.toString();
        return List.of(
                Posting.debit(emsp, Clearing.ROAMING, wholesale),
                Posting.credit(cpo, Clearing.ROAMING, bought().plus(taxOn(bought()))),
                Posting.credit(ours, SALES, net()),
                Posting.credit(ours, TAX_OWED, wholesale.minus(net())),
                Posting.debit(ours, PURCHASES, bought()),
                Posting.debit(ours, TAX_PAID, taxOn(bought())));
    }

    private Money net() {
        return new Money(cdr.costs().total().beforeTaxes(), cdr.currency()).rounded();
    }

    private Money bought() {
        return net().minus(fee());
    }

    /** In proportion to what the sale is taxed with. */
    private Money taxOn(Money part) {
        var whole = net();
        if (whole.isZero()) {
            return whole;
        }
        var tax = wholesale
                .minus(whole)
                .amount()
                .multiply(part.amount())
                .divide(whole.amount(), DIGITS, RoundingMode.HALF_UP);
        return new Money(tax, cdr.currency()).rounded();
    }

    /** What the hub keeps: never more than is owed, or than is sold where the hub sells. */
    Money fee() {
        var net = new Money(cdr.costs().total().beforeTaxes(), cdr.currency());
        return wholesale.isNegative() ? fee(net.negated()).negated() : fee(net);
    }

    private Money fee(Money net) {
        var wanted = agreement.fee().of(charge(net.amount())).of(net).rounded();
        var most = switch (agreement.settled().mode()) {
            case BILATERAL, AGENT -> wholesale.amount().abs();
            case MERCHANT -> net().amount().abs();
        };
        return new Money(wanted.amount().min(most), cdr.currency());
    }

    private FeeCase.Charge charge(BigDecimal net) {
        var current = cdr.location().powerType().known().map(Current::of).orElse(null);
        return new FeeCase.Charge(cdr.end(), current, net);
    }
}
