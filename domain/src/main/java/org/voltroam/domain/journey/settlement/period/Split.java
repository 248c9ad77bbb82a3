package org.voltroam.domain.journey.settlement.period;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.voltroam.domain.value.Money;

/**
 * Parts of an amount in whole cents that add up to it: each is rounded towards zero, and the cents that are left go to those who lost
 * most by it, the first of equals first (largest remainder).
 */
public final class Split {

    private static final int DIGITS = 30;

    private Split() {}

    /**
     * @param whole in whole cents
     * @param weights of the parts, none negative and not all zero
     * @throws ArithmeticException when the amount is not in whole cents
     */
    public static List<Money> of(Money whole, List<BigDecimal> weights) {
        var cents = new BigDecimal(
                whole.amount().movePointRight(whole.currency().minorDigits()).toBigIntegerExact());
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var exact = weights.stream()
                .map(weight -> cents.abs().multiply(weight).divide(sum, DIGITS, RoundingMode.DOWN))
                .toList();
        var parts = new ArrayList<>(
                exact.stream().map(part -> part.setScale(0, RoundingMode.DOWN)).toList());
        var left = cents.abs()
                .subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> parts.get(index).subtract(exact.get(index))))
                .limit(left)
                .toList()
                .forEach(index -> parts.set(index, parts.get(index).add(BigDecimal.ONE)));
        return parts.stream()
                .map(part -> cents.signum() < 0 ? part.negate() : part)
                .map(part -> new Money(part.movePointLeft(whole.currency().minorDigits()), whole.currency()))
                .toList();
    }

    /** Two halves, the first one the larger. */
    public static List<Money> halves(Money whole) {
        return of(whole, List.of(BigDecimal.ONE, BigDecimal.ONE));
    }
}
