package org.voltroam.domain.value;

import java.math.BigDecimal;

/** A percentage, exact: 21 is 21 %. Used for taxes, fees and markups. */
public record Rate(BigDecimal percent) {

    public static final Rate ZERO = new Rate(BigDecimal.ZERO);

    public Rate {
        percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
    }

    public static Rate ofPercent(String percent) {
        return new Rate(new BigDecimal(percent));
    }

    /** The share of an amount, not rounded. */
    public Money of(Money amount) {
        return amount.times(percent.movePointLeft(2));
    }

    @Override
    public String toString() {
        return percent.toPlainString() + " %";
    }
}
