package org.voltroam.domain.catalog.tariff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;

/** Prices that hold together under the same restrictions. Source: OCPI 2.2.1 mod_tariffs, TariffElement. */
public record TariffElement(
        List<PriceComponent> components, @Nullable TariffRestrictions restrictions, Extras extras) {

    TariffElement beforeTaxes(Open<TaxIncluded> stated) {
        return new TariffElement(
                components.stream()
                        .map(component -> component.beforeTaxes(stated))
                        .toList(),
                restrictions,
                extras);
    }
}
