package org.voltroam.protocol.ocpi.v211;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.value.Extras;

/** Amounts, in 2.1.1 plain numbers before taxes. Source: OCPI 2.1.1 mod_sessions, mod_cdrs, total_cost. */
final class Prices {

    private Prices() {}

    static Price beforeTaxes(BigDecimal amount) {
        return new Price(amount, null, List.of(), Extras.NONE);
    }

    static @Nullable BigDecimal number(String name, @Nullable Price price, Outbound outbound) {
        if (price == null) {
            return null;
        }
        new Sheet(outbound.at(name)).drop("taxes", price.afterTaxes());
        return price.beforeTaxes();
    }
}
