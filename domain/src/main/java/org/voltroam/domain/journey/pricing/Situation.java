package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Dimension;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.journey.session.Volumes;

/**
 * What restrictions look at: one period, and where in the charge it begins.
 *
 * <p>Energy and duration count from the plug-in; a reservation before it does not (ocpi/ocpi issues 225 and 434).
 */
final class Situation {

    /** Before the point; no charge has a million million kWh or hours. */
    private static final int MOST_DIGITS = 12;

    /** After the point; peers that count in binary send up to seventeen. */
    private static final int MOST_DECIMALS = 40;

    private final Measured measured;
    private final ChargingPeriod period;
    private final Instant at;
    private final Instant end;
    private final Instant pluggedIn;
    private final BigDecimal energyBefore;
    private final boolean reservation;
    private @Nullable LocalDateTime local;
    private boolean averagePowerUsed;

    private Situation(
            Measured measured,
            ChargingPeriod period,
            Instant at,
            Instant end,
            Instant pluggedIn,
            BigDecimal energyBefore) {
        this.measured = measured;
        this.period = period;
        this.at = at;
        this.end = end;
        this.pluggedIn = pluggedIn;
        this.energyBefore = energyBefore;
        this.reservation = isReservation(period);
    }

    static List<Situation> all(Measured measured, List<ChargingPeriod> ordered) {
        var situations = new ArrayList<Situation>(ordered.size());
        var pluggedIn = pluggedIn(measured, ordered);
        var energy = BigDecimal.ZERO;
        for (int index = 0; index < ordered.size(); index++) {
            var period = ordered.get(index);
            var end = index + 1 < ordered.size() ? ordered.get(index + 1).start() : measured.end();
            situations.add(new Situation(measured, period, period.start(), end, pluggedIn, energy));
            var charged = volume(period, DimensionType.ENERGY);
            energy = charged == null ? energy : energy.add(charged);
        }
        return situations;
    }

    /** The same period, seen from a later moment within it. */
    Situation laterAt(Instant moment) {
        return new Situation(measured, period, moment, end, pluggedIn, energyBefore);
    }

    /** The same period, once the charge has reached that energy. */
    Situation laterWith(BigDecimal energy) {
        return new Situation(measured, period, at, end, pluggedIn, energy);
    }

    ChargingPeriod period() {
        return period;
    }

    Instant end() {
        return end;
    }

    Instant pluggedIn() {
        return pluggedIn;
    }

    ZoneId zone() {
        return measured.zone();
    }

    boolean reservation() {
        return reservation;
    }

    boolean reservationExpired() {
        return measured.reservationExpired();
    }

    BigDecimal energyBefore() {
        return energyBefore;
    }

    BigDecimal energy() {
        var energy = volume(DimensionType.ENERGY);
        return energy == null ? BigDecimal.ZERO : energy;
    }

    long secondsSincePlugIn() {
        return Math.max(0, at.getEpochSecond() - pluggedIn.getEpochSecond());
    }

    LocalDateTime local() {
        var known = local;
        if (known == null) {
            known = LocalDateTime.ofInstant(at, measured.zone());
            local = known;
        }
        return known;
    }

    /** What there is to price, FLAT first. */
    List<TariffDimension> measuredDimensions() {
        if (reservation) {
            return List.of(TariffDimension.FLAT, TariffDimension.TIME);
        }
        var dimensions = new ArrayList<TariffDimension>(4);
        dimensions.add(TariffDimension.FLAT);
        addIfMeasured(dimensions, TariffDimension.ENERGY);
        addIfMeasured(dimensions, TariffDimension.TIME);
        addIfMeasured(dimensions, TariffDimension.PARKING_TIME);
        return dimensions;
    }

    /** kWh or hours; 1 for FLAT. */
    BigDecimal measured(TariffDimension dimension) {
        var volume = switch (dimension) {
            case ENERGY -> volume(DimensionType.ENERGY);
            case TIME -> volume(reservation ? DimensionType.RESERVATION_TIME : DimensionType.TIME);
            case PARKING_TIME -> volume(DimensionType.PARKING_TIME);
            case FLAT -> BigDecimal.ONE;
        };
        return volume == null ? BigDecimal.ZERO : volume;
    }

    @Nullable
    BigDecimal volume(DimensionType type) {
        return volume(period, type);
    }

    /** Whether the average power of the period is at least that; unknown, so no, for a period without length. */
    boolean averagePowerIsAtLeast(BigDecimal kW) {
        averagePowerUsed = true;
        var hours = hours();
        return hours.signum() > 0 && energy().compareTo(kW.multiply(hours)) >= 0;
    }

    /** Whether the average power of the period is below that; unknown, so no, for a period without length. */
    boolean averagePowerIsBelow(BigDecimal kW) {
        averagePowerUsed = true;
        var hours = hours();
        return hours.signum() > 0 && energy().compareTo(kW.multiply(hours)) < 0;
    }

    boolean averagePowerUsed() {
        return averagePowerUsed;
    }

    private BigDecimal hours() {
        return Optional.ofNullable(volume(DimensionType.TIME)).orElseGet(() -> Volumes.hours(period.start(), end));
    }

    private void addIfMeasured(List<TariffDimension> dimensions, TariffDimension dimension) {
        if (measured(dimension).signum() != 0) {
            dimensions.add(dimension);
        }
    }

    private static Instant pluggedIn(Measured measured, List<ChargingPeriod> ordered) {
        if (ordered.isEmpty() || !isReservation(ordered.getFirst())) {
            return measured.start();
        }
        return ordered.stream()
                .filter(period -> !isReservation(period))
                .map(ChargingPeriod::start)
                .findFirst()
                .orElse(measured.end());
    }

    /** A peer may send any number; one with more digits than any charge has is not calculated with. */
    static boolean isPlausible(BigDecimal volume) {
        return volume.scale() <= MOST_DECIMALS && volume.precision() - volume.scale() <= MOST_DIGITS;
    }

    private static boolean isReservation(ChargingPeriod period) {
        return volume(period, DimensionType.RESERVATION_TIME) != null;
    }

    private static @Nullable BigDecimal volume(ChargingPeriod period, DimensionType type) {
        for (Dimension dimension : period.dimensions()) {
            if (dimension.type().is(type) && isPlausible(dimension.volume())) {
                return dimension.volume();
            }
        }
        return null;
    }
}
