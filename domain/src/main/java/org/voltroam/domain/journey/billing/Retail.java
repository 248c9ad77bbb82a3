package org.voltroam.domain.journey.billing;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.billing.InvoiceLine.Kind;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;

/**
 * What a driver pays for a charge, and what becomes of the money: the one computation for previews, quotes and bills.
 *
 * @param wholesale the CPO's parts, as lines that add up to its total
 * @param added by the eMSP; a negative one where it sells for less
 * @param allowance what is taken off to keep a promise, null when nothing is
 * @param fees what others take from the eMSP for the sale
 */
public record Retail(
        CurrencyCode currency,
        List<InvoiceLine> wholesale,
        InvoiceLine added,
        @Nullable InvoiceLine allowance,
        Money fees,
        Explanation explanation) {

    public static Retail of(Sale sale, MarkupBasis basis) {
        var lines = WholesaleLines.of(sale);
        var total = sale.costs().total();
        var net = sum(lines, sale.currency());
        var gross = Objects.requireNonNullElse(total.afterTaxes(), total.beforeTaxes());
        var result = Surcharge.of(
                basis.effects(), net, total.beforeTaxes(), gross, sale.energy().kWh(), sale.stay());
        var added = new InvoiceLine(Kind.MARKUP, "Roaming service", result.added(), vat(result.added(), total));
        var bare = new Retail(
                sale.currency(),
                lines,
                added,
                null,
                Money.zero(sale.currency()),
                new Explanation(basis.rule(), result.steps(), null));
        return bare.withFees(Surcharge.fees(basis.effects().fees(), bare.gross()));
    }

    private Retail withFees(Money taken) {
        return new Retail(currency, wholesale, added, allowance, taken, explanation);
    }

    /** Never more than was promised; of a credit, no more is given back than was paid. */
    public Retail keeping(@Nullable Promise promise) {
        if (promise == null) {
            return this;
        }
        var most = gross().isNegative() ? promise.most().negated() : promise.most();
        var over = gross().minus(most);
        var within = over.isZero() || over.isNegative() != gross().isNegative();
        return new Retail(
                currency, wholesale, added, within ? null : allowance(over), fees, explanation.keeping(promise));
    }

    /** As the whole is taxed; net and VAT add up to what is too much, to the cent. */
    private InvoiceLine allowance(Money over) {
        var share = net().amount()
                .multiply(over.amount())
                .divide(gross().amount(), currency.minorDigits(), RoundingMode.HALF_UP);
        var net = new Money(share, currency);
        return new InvoiceLine(
                Kind.PROMISE, "As promised", net.negated(), over.minus(net).negated());
    }

    /** All that a bill shows. */
    public List<InvoiceLine> lines() {
        var lines = new ArrayList<>(wholesale);
        if (!added.net().isZero()) {
            lines.add(added);
        }
        if (allowance != null) {
            lines.add(allowance);
        }
        return List.copyOf(lines);
    }

    public Money net() {
        return sum(lines(), currency);
    }

    public Money gross() {
        return lines().stream().map(InvoiceLine::gross).reduce(Money.zero(currency), Money::plus);
    }

    public Money vat() {
        return gross().minus(net());
    }

    /** What the CPO takes, before taxes. */
    public Money cost() {
        return sum(wholesale, currency);
    }

    /** What the eMSP keeps; below zero it loses. */
    public Money margin() {
        return net().minus(cost()).minus(fees);
    }

    private static Money sum(List<InvoiceLine> lines, CurrencyCode currency) {
        return lines.stream().map(InvoiceLine::net).reduce(Money.zero(currency), Money::plus);
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
}
