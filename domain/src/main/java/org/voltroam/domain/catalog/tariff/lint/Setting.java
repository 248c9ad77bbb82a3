package org.voltroam.domain.catalog.tariff.lint;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Tariff;

/**
 * Where a tariff is to hold; what is not known is not judged.
 *
 * @param country two letters, of the locations; null for the country of the party
 * @param power kW of the strongest connector it is for
 * @param previous version of the tariff
 */
public record Setting(
        @Nullable String country,
        @Nullable BigDecimal power,
        @Nullable Tariff previous) {

    public static final Setting UNKNOWN = new Setting(null, null, null);

    String country(Tariff tariff) {
        return country == null ? tariff.party().countryCode() : country;
    }
}
