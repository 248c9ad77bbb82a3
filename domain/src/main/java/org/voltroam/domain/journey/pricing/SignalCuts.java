package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;
import org.voltroam.domain.journey.session.PriceCuts;
import org.voltroam.domain.value.Energy;

/**
 * Where the price may change by the tariff and by what the station measured: {@link PriceBoundaries}, and each moment at which power or
 * current reaches or leaves a band of the tariff. A signal holds until the next one of its kind.
 */
public final class SignalCuts implements PriceCuts {

    private final PriceBoundaries boundaries = new PriceBoundaries();
    private final List<Signal> signals;

    public SignalCuts(List<Signal> signals) {
        this.signals = signals.stream().sorted(Comparator.comparing(Signal::at)).toList();
    }

    /**
     * What a station measured beside energy.
     *
     * @param power kW, null when this one does not tell
     * @param current A, null when this one does not tell
     */
    public record Signal(
            Instant at,
            @Nullable BigDecimal power,
            @Nullable BigDecimal current) {}

    @Override
    public List<Instant> moments(List<Tariff> tariffs, Instant start, Instant end, ZoneId zone) {
        var moments = new TreeSet<>(boundaries.moments(tariffs, start, end, zone));
        var tariff = TariffChoice.standard(tariffs, start, null);
        if (tariff != null) {
            var powers = bounds(tariff, TariffRestrictions::minPower, TariffRestrictions::maxPower);
            var currents = bounds(tariff, TariffRestrictions::minCurrent, TariffRestrictions::maxCurrent);
            moments.addAll(crossings(Signal::power, powers));
            moments.addAll(crossings(Signal::current, currents));
        }
        return moments.stream()
                .filter(moment -> moment.isAfter(start) && moment.isBefore(end))
                .toList();
    }

    @Override
    public List<Energy> energies(List<Tariff> tariffs, Instant start) {
        return boundaries.energies(tariffs, start);
    }

    private static List<BigDecimal> bounds(
            Tariff tariff,
            Function<TariffRestrictions, @Nullable BigDecimal> min,
            Function<TariffRestrictions, @Nullable BigDecimal> max) {
        var bounds = new ArrayList<BigDecimal>();
        for (var element : tariff.elements()) {
            var restrictions = element.restrictions();
            if (restrictions != null) {
                add(min.apply(restrictions), bounds);
                add(max.apply(restrictions), bounds);
            }
        }
        return bounds;
    }

    private static void add(@Nullable BigDecimal bound, List<BigDecimal> bounds) {
        if (bound != null) {
            bounds.add(bound);
        }
    }

    private List<Instant> crossings(Function<Signal, @Nullable BigDecimal> kind, List<BigDecimal> bounds) {
        var crossings = new ArrayList<Instant>();
        BigDecimal before = null;
        for (var signal : signals) {
            var now = kind.apply(signal);
            if (now != null && before != null && isOtherBand(before, now, bounds)) {
                crossings.add(signal.at());
            }
            before = now == null ? before : now;
        }
        return crossings;
    }

    /** Minimums are inclusive and maximums exclusive, so a bound belongs to the band above it. */
    private static boolean isOtherBand(BigDecimal before, BigDecimal now, List<BigDecimal> bounds) {
        return bounds.stream().anyMatch(bound -> before.compareTo(bound) < 0 != now.compareTo(bound) < 0);
    }
}
