package org.voltroam.domain.journey.settlement.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.Cases;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;

final class SplitTest {

    private static final CurrencyCode EUR = new CurrencyCode("EUR");

    @Test
    @Tag("M03")
    void partsAddUpToTheWholeAndNoneIsOffByACent() {
        Cases.each(2000, random -> {
            var whole = new Money(new BigDecimal(random.nextInt(2_000_000) - 1_000_000).movePointLeft(2), EUR);
            var weights = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(part -> new BigDecimal(1 + random.nextInt(10_000)).movePointLeft(3))
                    .toList();
            var parts = Split.of(whole, weights);
            assertThat(parts.stream().reduce(Money.zero(EUR), Money::plus)).isEqualTo(whole);
            var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            for (int part = 0; part < parts.size(); part++) {
                var exact = whole.amount().multiply(weights.get(part)).divide(sum, MathContext.DECIMAL128);
                assertThat(parts.get(part).amount().subtract(exact).abs()).isLessThan(new BigDecimal("0.01"));
            }
        });
    }

    @Test
    void theCentThatIsLeftGoesToWhoLostMost() {
        assertThat(Split.of(Money.of("1.00", "EUR"), ones(3)))
                .containsExactly(Money.of("0.34", "EUR"), Money.of("0.33", "EUR"), Money.of("0.33", "EUR"));
        assertThat(Split.of(Money.of("-0.01", "EUR"), List.of(new BigDecimal("1"), new BigDecimal("2"))))
                .containsExactly(Money.zero(EUR), Money.of("-0.01", "EUR"));
        assertThat(Split.halves(Money.of("7", "JPY"))).containsExactly(Money.of("4", "JPY"), Money.of("3", "JPY"));
    }

    private static List<BigDecimal> ones(int count) {
        return IntStream.range(0, count).mapToObj(part -> BigDecimal.ONE).toList();
    }
}
