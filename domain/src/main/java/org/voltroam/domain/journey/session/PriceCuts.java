package org.voltroam.domain.journey.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.value.Energy;

/**
 * Where a charging period has to end because the price may change (OCPI 2.2.1 mod_cdrs, ChargingPeriod: "a new period starts
 * when a relevant dimension changes"). The pricing step knows; recording only has to cut there.
 */
public interface PriceCuts {

    /** No tariff, no cut. */
    PriceCuts NONE = new PriceCuts() {
        @Override
        public List<Instant> moments(List<Tariff> tariffs, Instant start, Instant end, ZoneId zone) {
            return List.of();
        }

        @Override
        public List<Energy> energies(List<Tariff> tariffs, Instant start) {
            return List.of();
        }
    };

    /** The moments after the start and before the end, in order, each once. */
    List<Instant> moments(List<Tariff> tariffs, Instant start, Instant end, ZoneId zone);

    /** The energies since the start of the charge, above zero, in order, each once. */
    List<Energy> energies(List<Tariff> tariffs, Instant start);

    /** The powers in kW, each once: a stretch of the charge whose average power is at or above one has another price than one below it. */
    default List<BigDecimal> powers(List<Tariff> tariffs, Instant start) {
        return List.of();
    }
}
