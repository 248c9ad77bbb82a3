package org.voltroam.domain.catalog.tariff;

import java.math.BigDecimal;
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
 * What a CPO charges for energy, time and parking. Source: OCPI 2.3.0 mod_tariffs, Tariff.
 *
 * @param minPrice a session costs at least this
 * @param maxPrice a session costs at most this
 * @param elements in order: for each dimension the first element whose restrictions hold gives the price
 * @param preauthorizeAmount what a payment terminal reserves on a card before the charge (2.3.0 with payments)
 * @param taxIncluded null in versions before 2.3.0, whose prices are all before taxes
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
        @Nullable PriceLimit minPrice,
        @Nullable PriceLimit maxPrice,
        @Nullable BigDecimal preauthorizeAmount,
        List<TariffElement> elements,
        @Nullable Open<TaxIncluded> taxIncluded,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable EnergyMix energyMix,
        Instant lastUpdated,
        Extras extras) {

    public Owned<TariffId> key() {
        return new Owned<>(party, id);
    }

    /** This tariff as versions before 2.3.0 state it: every price before taxes, and nothing said about that. */
    public Tariff beforeTaxes() {
        return taxIncluded == null || taxIncluded.is(TaxIncluded.NO)
                ? this
                : new Tariff(
                        party,
                        id,
                        currency,
                        type,
                        altText,
                        altUrl,
                        minPrice,
                        maxPrice,
                        preauthorizeAmount,
                        elements.stream()
                                .map(element -> element.beforeTaxes(taxIncluded))
                                .toList(),
                        null,
                        start,
                        end,
                        energyMix,
                        lastUpdated,
                        extras);
    }
}
