package org.voltroam.domain.journey.quote;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.journey.billing.Retail;
import org.voltroam.domain.journey.pricing.PricedCharge;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.TariffId;

/** What a planned charge costs, or that nobody can say. */
public sealed interface Preview {

    /**
     * @param tariff that prices it, in the version that is shown now
     * @param wholesale what the CPO takes, line by line
     * @param retail what the driver pays; its margin is the eMSP's business
     * @param rows in order of {@link PriceRow.Unit}
     * @param validUntil when the tariff ends by its own word; null when it does not say
     * @param most what the tariff takes for a charge at most, taxes included, before what the eMSP adds; null when it has no maximum
     * @param blockingFrom when parking begins to cost, should the car stay long enough; null when it never does within a day
     * @param changes within the stay
     */
    record Computed(
            Plan plan,
            Tariff tariff,
            PricedCharge wholesale,
            Retail retail,
            List<PriceRow> rows,
            @Nullable Instant validUntil,
            @Nullable Money most,
            @Nullable Instant blockingFrom,
            List<Change> changes)
            implements Preview {}

    /**
     * A price of the tariff gives way to another.
     *
     * @param from per kWh, hour or session as in the tariff; null when it cost nothing
     * @param to likewise
     */
    record Change(
            Instant at,
            TariffDimension dimension,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to) {}

    /**
     * The price is told in words alone, or not at all. Source: OCPI 2.3.0 mod_tariffs, Tariff tariff_alt_text and tariff_alt_url.
     *
     * @param tariff null when none is known
     */
    record NotComputable(
            @Nullable TariffId tariff,
            List<String> texts,
            @Nullable String url) implements Preview {}
}
