package org.voltroam.app.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount or volume that is not as it should be.
 *
 * @param what such as {@code total_energy_cost before taxes}
 * @param computed null where nothing was computed
 */
public record Difference(
        String what, BigDecimal claimed, @Nullable BigDecimal computed) {

    /** Compared after rounding half up to the digits that are claimed, at least so many. */
    static Optional<Difference> of(String what, BigDecimal claimed, @Nullable BigDecimal computed, int leastDigits) {
        int digits = Math.max(leastDigits, claimed.stripTrailingZeros().scale());
        var rounded = computed == null ? null : computed.setScale(digits, RoundingMode.HALF_UP);
        return rounded != null && rounded.compareTo(claimed) == 0
                ? Optional.empty()
                : Optional.of(new Difference(what, claimed, rounded));
    }

    BigDecimal amount() {
        return computed == null ? claimed : claimed.subtract(computed);
    }

    @Override
    public String toString() {
        return what + " expected " + claimed.toPlainString() + ", computed "
                + (computed == null ? "nothing" : computed.toPlainString());
    }
}
