package org.voltroam.verify.story;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.pricing.PriceLine;
import org.voltroam.domain.journey.settlement.Settlement;
import org.voltroam.domain.value.Money;
import org.voltroam.stage.Journey;
import org.voltroam.stage.Visits;

/**
 * What is left to tell of a charge, from whichever side it was seen: numbers are compared by value.
 *
 * @param lines billed quantity per dimension
 * @param paid what the driver pays
 */
record Told(
        Visits.State state,
        @Nullable String refusal,
        String sessionStatus,
        Figure energy,
        Map<String, Figure> lines,
        Figure net,
        Figure gross,
        Figure wholesale,
        Figure fee,
        Figure paid,
        String currency) {

    /** A number, equal to any other of the same value. */
    record Figure(BigDecimal value) {

        static final Figure NONE = new Figure(BigDecimal.ZERO);

        Figure {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        static Figure of(String text) {
            return new Figure(new BigDecimal(text));
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    static Told refused(String reason) {
        return new Told(
                Visits.State.REFUSED,
                reason,
                "",
                Figure.NONE,
                Map.of(),
                Figure.NONE,
                Figure.NONE,
                Figure.NONE,
                Figure.NONE,
                Figure.NONE,
                "");
    }

    static Told of(Journey journey) {
        var price = journey.price().orElseThrow();
        var total = price.costs().total();
        return new Told(
                Visits.State.CHARGED,
                null,
                journey.session().orElseThrow().status().text(),
                new Figure(journey.cdr().orElseThrow().totalEnergy().kWh()),
                price.lines().stream()
                        .collect(Collectors.toMap(
                                line -> line.dimension().name(),
                                line -> new Figure(billed(line)),
                                (one, other) -> new Figure(one.value().add(other.value())))),
                new Figure(total.beforeTaxes()),
                new Figure(total.gross().orElseThrow()),
                figure(journey.settlement().map(Settlement::wholesale)),
                figure(journey.settlement().map(Settlement::fee)),
                figure(journey.invoice().map(invoice -> invoice.gross())),
                price.currency().code());
    }

    private static BigDecimal billed(PriceLine line) {
        return line.billed();
    }

    private static Figure figure(Optional<Money> money) {
        return new Figure(money.orElseThrow().amount());
    }
}
