package org.voltroam.domain.journey.settlement;

import java.util.List;
import java.util.Optional;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.TaxAmount;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Rate;

/**
 * A CDR with its taxes, also where it tells none: OCPI 2.1.1 has a total before taxes and no rate anywhere.
 *
 * <p>The rate is the one the two parties agreed on. Nothing is inferred from a country: without an agreed rate the CDR stays before taxes,
 * and whoever settles or bills it says so.
 */
public final class StatedTaxes {

    private static final String NAME = "VAT";

    private StatedTaxes() {}

    /** Empty when neither the CDR nor the agreement states its taxes. */
    public static Optional<Cdr> of(Cdr cdr, Agreement agreement) {
        var total = cdr.costs().total();
        if (total.afterTaxes() != null || total.beforeTaxes().signum() == 0) {
            return Optional.of(cdr);
        }
        return Optional.ofNullable(agreement.tax())
                .map(rate -> cdr.withCosts(new Costs(taxed(total, rate), null, null, null, null, null)));
    }

    private static Price taxed(Price net, Rate rate) {
        var amount = net.beforeTaxes().multiply(rate.percent().movePointLeft(2));
        return rate.percent().signum() == 0
                ? Price.of(net.beforeTaxes(), net.beforeTaxes(), net.extras())
                : Price.of(
                        net.beforeTaxes(), List.of(new TaxAmount(NAME, null, rate, amount, Extras.NONE)), net.extras());
    }
}
