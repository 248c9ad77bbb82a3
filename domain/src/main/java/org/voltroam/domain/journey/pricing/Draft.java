package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.journey.session.Volumes;

/**
 * A line before step_size and taxes.
 *
 * <p>Hours come in two precisions. With more than four decimals they are exact, and read back to the millisecond. With four, as OCPI
 * writes them, they are a rounded figure: billed as it stands, unless a step applies, which needs whole seconds.
 */
final class Draft {

    private static final BigDecimal MILLIS_PER_HOUR = new BigDecimal(3_600_000);
    private static final BigDecimal SECONDS_PER_HOUR = new BigDecimal(3_600);
    private static final int WIRE_HOUR_DIGITS = 4;

    private final Situation situation;
    private final Tariff tariff;
    private final TariffDimension dimension;
    private final Match match;
    private final BigDecimal measured;
    private BigDecimal billed;
    private @Nullable Duration billedTime;

    Draft(Situation situation, Tariff tariff, TariffDimension dimension, Match match) {
        this.situation = situation;
        this.tariff = tariff;
        this.dimension = dimension;
        this.match = match;
        this.measured = situation.measured(dimension);
        this.billed = measured;
        if (isTime() && measured.scale() > WIRE_HOUR_DIGITS) {
            billedTime = Duration.ofMillis(whole(measured.multiply(MILLIS_PER_HOUR)));
        }
    }

    TariffDimension dimension() {
        return dimension;
    }

    boolean reservation() {
        return situation.reservation();
    }

    boolean isFlatOf(Match other) {
        return dimension == TariffDimension.FLAT && match.isSamePlaceAs(other);
    }

    BigDecimal measured() {
        return measured;
    }

    int stepSize() {
        return match.component().stepSize();
    }

    void billMore(BigDecimal kWh) {
        billed = billed.add(kWh);
    }

    /** The nearest whole second: what the meter meant before hours were cut to four decimals. */
    long wholeSeconds() {
        return whole(measured.multiply(SECONDS_PER_HOUR));
    }

    void billSeconds(long seconds) {
        billedTime = Duration.ofSeconds(seconds);
        billed = BigDecimal.valueOf(seconds).divide(SECONDS_PER_HOUR, Volumes.HOUR_DIGITS, RoundingMode.HALF_UP);
    }

    PriceLine line() {
        var component = match.component();
        return new PriceLine(
                situation.period().start(),
                situation.end(),
                dimension,
                reservation(),
                measured,
                billed,
                component.price(),
                component.vat(),
                Taxation.of(tariff).of(amount(), component.vat()),
                tariff.id(),
                match.element(),
                match.index(),
                component,
                match.restrictions());
    }

    private BigDecimal amount() {
        var price = match.component().price();
        var time = billedTime;
        return time == null
                ? price.multiply(billed)
                : price.multiply(BigDecimal.valueOf(time.toMillis()))
                        .divide(MILLIS_PER_HOUR, Amounts.LINE_DIGITS, RoundingMode.HALF_UP);
    }

    private boolean isTime() {
        return dimension == TariffDimension.TIME || dimension == TariffDimension.PARKING_TIME;
    }

    private static long whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
