package org.voltroam.role.emsp;

import java.util.Optional;
import org.voltroam.domain.catalog.markup.Effects.OnLoss;
import org.voltroam.domain.value.Money;

/**
 * A charge at which we would lose money.
 *
 * @param margin below zero, of a typical charge of 20 kWh
 */
record Loss(OnLoss onLoss, Money margin) {

    /** What a driver is told who may not charge for it; empty where they may. */
    Optional<String> denial() {
        return switch (onLoss) {
            case DENY ->
                Optional.of("Your provider offers no charging at this place at the moment. Please use another one.");
            case RAISE, WARN -> Optional.empty();
        };
    }

    /** To those who run it; a driver is told no amounts. */
    String told() {
        return "20 kWh here leave " + margin;
    }
}
