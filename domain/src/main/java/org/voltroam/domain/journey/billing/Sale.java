package org.voltroam.domain.journey.billing;

import java.time.Duration;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Energy;

/**
 * What is sold on to a driver: a charge that was, or one that is planned.
 *
 * @param costs what the CPO takes
 * @param stay from plugging in to driving off
 */
public record Sale(Costs costs, Energy energy, Duration stay, CurrencyCode currency) {

    public static Sale of(Cdr cdr) {
        return new Sale(cdr.costs(), cdr.totalEnergy(), Duration.between(cdr.start(), cdr.end()), cdr.currency());
    }
}
