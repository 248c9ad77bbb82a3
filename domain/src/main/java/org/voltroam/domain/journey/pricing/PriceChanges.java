package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;

/** Whether the price changes within a period, which then should have been two. Source: OCPI 2.2.1 mod_cdrs, ChargingPeriod. */
final class PriceChanges {

    private final Tariff tariff;
    private final List<Instant> moments;
    private final List<BigDecimal> energies;

    private PriceChanges(Tariff tariff, List<Instant> moments, List<BigDecimal> energies) {
        this.tariff = tariff;
        this.moments = moments;
        this.energies = energies;
    }

    /** Of the whole charge at once. */
    static PriceChanges of(Tariff tariff, List<Situation> situations) {
        var first = situations.getFirst();
        var from = first.period().start();
        var moments =
                PriceBoundaries.moments(tariff, from, situations.getLast().end(), first.pluggedIn(), first.zone());
        return new PriceChanges(tariff, moments, PriceBoundaries.energies(tariff));
    }

    boolean within(Situation situation, TariffDimension dimension, Match match) {
        for (var moment : moments) {
            if (moment.isAfter(situation.period().start())
                    && moment.isBefore(situation.end())
                    && differs(situation.laterAt(moment), dimension, match)) {
                return true;
            }
        }
        for (var energy : energies) {
            if (energy.compareTo(situation.energyBefore()) > 0
                    && energy.compareTo(situation.energyBefore().add(situation.energy())) < 0
                    && differs(situation.laterWith(energy), dimension, match)) {
                return true;
            }
        }
        return false;
    }

    private boolean differs(Situation later, TariffDimension dimension, Match match) {
        return !match.isSamePlaceAs(Conditions.first(tariff, dimension, later));
    }
}
