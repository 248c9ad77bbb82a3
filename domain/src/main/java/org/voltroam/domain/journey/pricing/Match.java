package org.voltroam.domain.journey.pricing;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;

/** The component that prices a dimension, and where it stands in its tariff. */
record Match(
        int element,
        int index,
        PriceComponent component,
        @Nullable TariffRestrictions restrictions) {

    boolean isSamePlaceAs(@Nullable Match other) {
        return other != null && other.element == element && other.index == index;
    }
}
