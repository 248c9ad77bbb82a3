package org.voltroam.domain.journey.pricing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.voltroam.domain.catalog.tariff.Price;

/** Rounds parts so that they add up to a total that is already rounded: each is cut down, and the rest goes to the largest fractions. */
public final class Apportionment {

    private Apportionment() {}

    /**
     * @param total with at most that many digits; when it differs from the sum of the parts by more than rounding, the
     *     difference is spread one unit at a time
     */
    public static List<BigDecimal> of(BigDecimal total, List<BigDecimal> parts, int digits) {
        if (parts.isEmpty()) {
            return List.of();
        }
        var rounded = new ArrayList<BigDecimal>(parts.size());
        for (var part : parts) {
            rounded.add(part.setScale(digits, RoundingMode.FLOOR));
        }
        var units = rounded.stream()
                .reduce(total, BigDecimal::subtract)
                .movePointRight(digits)
                .longValueExact();
        hand(units, byFraction(parts, rounded), BigDecimal.ONE.movePointLeft(digits), rounded);
        return List.copyOf(rounded);
    }

    /** The same for prices: net and tax are each apportioned, so a part's tax keeps its sign. All after taxes must be known. */
    public static List<Price> of(Price total, List<Price> parts, int digits) {
        var nets =
                of(total.beforeTaxes(), parts.stream().map(Price::beforeTaxes).toList(), digits);
        var taxes = of(Amounts.tax(total), parts.stream().map(Amounts::tax).toList(), digits);
        return IntStream.range(0, parts.size())
                .mapToObj(index -> Price.of(nets.get(index), nets.get(index).add(taxes.get(index))))
                .toList();
    }

    private static List<Integer> byFraction(List<BigDecimal> parts, List<BigDecimal> rounded) {
        return IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer index) -> rounded.get(index).subtract(parts.get(index))))
                .toList();
    }

    private static void hand(long units, List<Integer> order, BigDecimal unit, List<BigDecimal> rounded) {
        var step = units < 0 ? unit.negate() : unit;
        for (long given = 0; given < Math.abs(units); given++) {
            int index = order.get((int) (given % order.size()));
            rounded.set(index, rounded.get(index).add(step));
        }
    }
}
