package org.voltroam.domain.journey.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.TariffId;

/**
 * A stretch of a session during which nothing that matters for the price changed; it ends where the next begins.
 *
 * <p>Source: OCPI 2.2.1 mod_cdrs, ChargingPeriod.
 */
public record ChargingPeriod(
        Instant start, List<Dimension> dimensions, @Nullable TariffId tariff, Extras extras) {

    /** The volume of a dimension, when it was measured. */
    public Optional<BigDecimal> volume(DimensionType type) {
        return dimensions.stream()
                .filter(dimension -> dimension.type().is(type))
                .map(Dimension::volume)
                .findFirst();
    }
}
