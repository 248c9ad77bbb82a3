package org.voltroam.domain.journey.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.Cases;

class ApportionmentTest {

    @Test
    void theCentGoesToWhatWasCutMost() {
        assertThat(of("1.00", "0.333", "0.333", "0.334")).containsExactly("0.33", "0.33", "0.34");
        assertThat(of("0.01", "0.003", "0.003", "0.003")).containsExactly("0.01", "0.00", "0.00");
    }

    @Test
    void aCreditIsTheChargeWithTheOtherSign() {
        assertThat(of("-1.00", "-0.333", "-0.333", "-0.334")).containsExactly("-0.33", "-0.33", "-0.34");
    }

    @Test
    void noPartMovesByMoreThanAUnitAndAllAddUp() {
        Cases.each(500, random -> {
            var parts = new ArrayList<BigDecimal>();
            for (int count = 1 + random.nextInt(8); count > 0; count--) {
                parts.add(new BigDecimal(random.nextInt(200_000) - 50_000).movePointLeft(4));
            }
            var total = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2, RoundingMode.HALF_UP);
            var shares = Apportionment.of(total, parts, 2);
            assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(total);
            for (int index = 0; index < parts.size(); index++) {
                assertThat(shares.get(index).subtract(parts.get(index)).abs()).isLessThan(new BigDecimal("0.0101"));
            }
        });
    }

    private static List<String> of(String total, String... parts) {
        var exact = List.of(parts).stream().map(BigDecimal::new).toList();
        return Apportionment.of(new BigDecimal(total), exact, 2).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
