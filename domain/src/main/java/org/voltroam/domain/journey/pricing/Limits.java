package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.PriceLimit;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.journey.pricing.PricedCharge.Limit;
import org.voltroam.domain.value.Rate;

/**
 * Minimum and maximum price. Net and gross are bound independently; where only the net is given, the gross follows with the
 * effective tax rate of the charge. Source: OCPI 2.2.1 mod_tariffs, Tariff min_price and max_price.
 *
 * @param limit the one that bound, null when none did
 */
record Limits(Price total, @Nullable Limit limit) {

    static Limits apply(Price sum, Tariff tariff) {
        var raised = bound(new Limits(sum, null), tariff.minPrice(), Limit.MIN, tariff);
        return bound(raised, tariff.maxPrice(), Limit.MAX, tariff);
    }

    private static Limits bound(Limits before, @Nullable PriceLimit bound, Limit limit, Tariff tariff) {
        if (bound == null) {
            return before;
        }
        var total = before.total;
        var net = stricter(limit, total.beforeTaxes(), bound.beforeTaxes());
        var gross = bound.afterTaxes() == null
                ? grossOf(net, total, tariff)
                : stricter(limit, Amounts.gross(total), bound.afterTaxes());
        boolean binds = net.compareTo(total.beforeTaxes()) != 0 || gross.compareTo(Amounts.gross(total)) != 0;
        return binds ? new Limits(Price.of(net, gross), limit) : before;
    }

    private static BigDecimal stricter(Limit limit, BigDecimal amount, BigDecimal bound) {
        return switch (limit) {
            case MIN -> amount.max(bound);
            case MAX -> amount.min(bound);
        };
    }

    private static BigDecimal grossOf(BigDecimal net, Price total, Tariff tariff) {
        if (net.compareTo(total.beforeTaxes()) == 0) {
            return Amounts.gross(total);
        }
        return total.beforeTaxes().signum() == 0
                ? Amounts.gross(Taxation.EXCLUDED.of(net, soleRate(tariff).orElse(null)))
                : net.multiply(Amounts.gross(total))
                        .divide(total.beforeTaxes(), Amounts.SUM_DIGITS, RoundingMode.HALF_UP);
    }

    /** The rate of all components, when they share one: what taxes a minimum price on top of nothing. */
    private static Optional<Rate> soleRate(Tariff tariff) {
        var rates = tariff.elements().stream()
                .flatMap(element -> element.components().stream())
                .map(PriceComponent::vat)
                .distinct()
                .toList();
        return rates.size() == 1 ? Optional.ofNullable(rates.getFirst()) : Optional.empty();
    }
}
