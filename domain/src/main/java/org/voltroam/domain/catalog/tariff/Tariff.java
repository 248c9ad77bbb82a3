package org.voltroam.domain.catalog.tariff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.EnergyMix;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.DisplayText;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TariffId;

/**
 * What a CPO charges for energy, time and parking. Source: OCPI 2.2.1 mod_tariffs, Tariff.
 *
 * @param minPrice a session costs at least this
 * @param maxPrice a session costs at most this
 * @param elements in order: for each dimension the first element whose restrictions hold gives the price
 * @param start valid from, null is always
 * @param end valid until, null is for ever
 */
public record Tariff(
        PartyId party,
        TariffId id,
        CurrencyCode currency,
        @Nullable Open<TariffType> type,
        List<DisplayText> altText,
        @Nullable String altUrl,
        @Nullable Price minPrice,
        @Nullable Price maxPrice,
        List<TariffElement> elements,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable EnergyMix energyMix,
        Instant lastUpdated,
        Extras extras) {

    public Owned<TariffId> key() {
        return new Owned<>(party, id);
    }
}
