package org.voltroam.domain.journey.cdr;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Dimension;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.value.Energy;

/**
 * A charge as it should have been told: with the energy it really was, priced anew.
 *
 * <p>What is too much is taken from the last periods: a wrong last reading makes what came before no worse. What is too little is added to
 * the last period with energy. {@link CorrectedCdr} tells it.
 */
public final class EnergyCorrection {

    private EnergyCorrection() {}

    /**
     * @param costs what a CDR costs by its own tariffs
     * @throws IllegalArgumentException when it is a credit, the energy is negative, or there is no period to put it in
     */
    public static Cdr of(Cdr wrong, Energy right, Function<Cdr, Costs> costs) {
        if (Boolean.TRUE.equals(wrong.credit())) {
            throw new IllegalArgumentException("CDR " + wrong.id() + " is a credit: nothing to correct");
        }
        if (right.kWh().signum() < 0) {
            throw new IllegalArgumentException("kwh is not below 0");
        }
        var corrected = with(wrong, right, periods(wrong.periods(), right.kWh()));
        return corrected.withCosts(costs.apply(corrected));
    }

    private static List<ChargingPeriod> periods(List<ChargingPeriod> told, BigDecimal right) {
        var periods = new ArrayList<>(told);
        var sum = told.stream()
                .flatMap(period -> period.volume(DimensionType.ENERGY).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var rest = right.subtract(sum);
        for (int index = periods.size() - 1; index >= 0 && rest.signum() != 0; index--) {
            var energy = periods.get(index).volume(DimensionType.ENERGY);
            if (energy.isPresent()) {
                var changed = energy.get().add(rest).max(BigDecimal.ZERO);
                rest = rest.subtract(changed.subtract(energy.get()));
                periods.set(index, with(periods.get(index), changed));
            }
        }
        if (rest.signum() != 0) {
            throw new IllegalArgumentException("no charging period has energy that could be corrected");
        }
        return List.copyOf(periods);
    }

    private static ChargingPeriod with(ChargingPeriod period, BigDecimal energy) {
        return new ChargingPeriod(
                period.start(),
                period.dimensions().stream()
                        .map(dimension -> dimension.type().is(DimensionType.ENERGY)
                                ? new Dimension(dimension.type(), energy, dimension.extras())
                                : dimension)
                        .toList(),
                period.tariff(),
                period.extras());
    }

    private static Cdr with(Cdr wrong, Energy right, List<ChargingPeriod> periods) {
        return new Cdr(
                wrong.party(),
                wrong.id(),
                wrong.start(),
                wrong.end(),
                wrong.session(),
                wrong.token(),
                wrong.authMethod(),
                wrong.authorization(),
                wrong.location(),
                wrong.meterId(),
                wrong.currency(),
                wrong.tariffs(),
                periods,
                null, // what a meter signed is not what is told now
                wrong.costs(),
                right,
                wrong.totalTime(),
                wrong.totalParkingTime(),
                wrong.remark(),
                wrong.invoiceReference(),
                null,
                null,
                wrong.homeChargingCompensation(),
                wrong.lastUpdated(),
                wrong.extras());
    }
}
