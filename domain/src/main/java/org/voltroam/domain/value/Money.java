package org.voltroam.domain.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An exact amount in one currency. Adding two currencies is a bug and throws. Equal when numerically equal: 1.5 is 1.50. */
public record Money(BigDecimal amount, CurrencyCode currency) {

    public Money {
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), new CurrencyCode(currency));
    }

    public static Money zero(CurrencyCode currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** To the currency's minor unit (cents), half up. */
    public Money rounded() {
        return rounded(currency.minorDigits());
    }

    public Money rounded(int digits) {
        return new Money(amount.setScale(digits, RoundingMode.HALF_UP), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    private Money same(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return other;
    }

    /** For people and logs, with at least the currency's minor digits: {@code 12.50 EUR}. */
    @Override
    public String toString() {
        var shown = amount.scale() < currency.minorDigits() ? amount.setScale(currency.minorDigits()) : amount;
        return shown.toPlainString() + " " + currency;
    }
}
