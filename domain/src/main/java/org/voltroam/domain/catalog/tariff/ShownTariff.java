package org.voltroam.domain.catalog.tariff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.TariffId;

/**
 * A version of a tariff and when a CPO showed it to us. Copies of tariffs change; what a driver was shown does not.
 *
 * @param tariff as it was told, null when it was taken back from then on
 * @param shown when it came
 */
public record ShownTariff(Owned<TariffId> key, @Nullable Tariff tariff, Instant shown) {

    public static ShownTariff of(Tariff tariff, Instant shown) {
        return new ShownTariff(tariff.key(), tariff, shown);
    }

    public static ShownTariff withdrawn(Tariff tariff, Instant shown) {
        return new ShownTariff(tariff.key(), null, shown);
    }
}
