package org.voltroam.domain.journey.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.billing.InvoiceLine.Kind;
import org.voltroam.domain.journey.pricing.Apportionment;
import org.voltroam.domain.value.Money;

/** The CPO's own parts as invoice lines that add up to its total, rounded to the cent once. */
final class WholesaleLines {

    private final List<Kind> kinds = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Price> prices = new ArrayList<>();
    private Price rest;

    private final boolean credit;

    private WholesaleLines(Price total) {
        this.rest = total;
        this.credit = total.beforeTaxes().signum() < 0;
    }

    static List<InvoiceLine> of(Sale sale) {
        var costs = sale.costs();
        var total = taxed(costs.total());
        var lines = new WholesaleLines(total);
        lines.add(Kind.ENERGY, "Energy, " + sale.energy(), costs.energy());
        lines.add(Kind.TIME, "Charging time", costs.time());
        lines.add(Kind.PARKING, "Parking without charging", costs.parking());
        lines.add(Kind.FIXED, "Fee per charge", costs.fixed());
        lines.add(Kind.RESERVATION, "Reservation", costs.reservation());
        lines.addRest();
        return lines.rounded(total, sale);
    }

    private void add(Kind kind, String text, @Nullable Price price) {
        if (price == null || (isZero(price) && isZero(rest))) {
            return;
        }
        var part = isTurnedRound(price) ? minus(taxed(price)) : taxed(price);
        kinds.add(kind);
        texts.add(text);
        prices.add(part);
        rest = Price.of(
                rest.beforeTaxes().subtract(part.beforeTaxes()), gross(rest).subtract(gross(part)));
    }

    /** A credit CDR may tell its parts as they were: only its total is sure to be negative (OCPI 2.2.1 mod_cdrs, Credit CDRs). */
    private boolean isTurnedRound(Price part) {
        return credit && part.beforeTaxes().signum() > 0;
    }

    private static Price minus(Price price) {
        return Price.of(price.beforeTaxes().negate(), gross(price).negate());
    }

    private void addRest() {
        if (!isZero(rest) || prices.isEmpty()) {
            kinds.add(Kind.REMAINDER);
            texts.add(prices.isEmpty() ? "Charging" : "Minimum, maximum or other price");
            prices.add(rest);
        }
    }

    private List<InvoiceLine> rounded(Price total, Sale sale) {
        var currency = sale.currency();
        var whole = Price.of(
                new Money(total.beforeTaxes(), currency).rounded().amount(),
                new Money(gross(total), currency).rounded().amount());
        var shares = Apportionment.of(whole, prices, currency.minorDigits());
        return IntStream.range(0, prices.size())
                .mapToObj(index -> {
                    var net = new Money(shares.get(index).beforeTaxes(), currency);
                    var gross = new Money(gross(shares.get(index)), currency);
                    return new InvoiceLine(kinds.get(index), texts.get(index), net, gross.minus(net));
                })
                .toList();
    }

    /** A price without a gross is billed without VAT. */
    private static Price taxed(Price price) {
        return Price.of(price.beforeTaxes(), gross(price));
    }

    private static boolean isZero(Price price) {
        return price.beforeTaxes().signum() == 0 && gross(price).signum() == 0;
    }

    private static BigDecimal gross(Price price) {
        return Objects.requireNonNullElse(price.afterTaxes(), price.beforeTaxes());
    }
}
