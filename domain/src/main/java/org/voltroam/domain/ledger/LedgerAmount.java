package org.voltroam.domain.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;

/**
 * An amount as the ledger keeps it: a whole number of ten-thousandths of the currency's minor unit (EUR: 12.50 is 12,500,000;
 * JPY: 305 is 3,050,000).
 *
 * <p>Rounding therefore happens once, before the ledger, and where it can be seen: {@link #exactly} refuses what does not fit.
 */
public record LedgerAmount(long units, CurrencyCode currency) {

    /** Decimals kept below the minor unit. */
    public static final int EXTRA_DIGITS = 4;

    /** @throws ArithmeticException when the amount has more decimals than the ledger keeps, or is beyond its range */
    public static LedgerAmount exactly(Money money) {
        return new LedgerAmount(
                money.amount().movePointRight(digits(money.currency())).longValueExact(), money.currency());
    }

    /** Half up to the last decimal of the ledger. */
    public static LedgerAmount rounded(Money money) {
        return exactly(
                new Money(money.amount().setScale(digits(money.currency()), RoundingMode.HALF_UP), money.currency()));
    }

    public static LedgerAmount zero(CurrencyCode currency) {
        return new LedgerAmount(0, currency);
    }

    /** @throws IllegalArgumentException when the currencies differ */
    public LedgerAmount plus(LedgerAmount other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new LedgerAmount(Math.addExact(units, other.units), currency);
    }

    public LedgerAmount negated() {
        return new LedgerAmount(Math.negateExact(units), currency);
    }

    public boolean isZero() {
        return units == 0;
    }

    public Money money() {
        return new Money(BigDecimal.valueOf(units, digits(currency)), currency);
    }

    @Override
    public String toString() {
        return money().toString();
    }

    private static int digits(CurrencyCode currency) {
        return currency.minorDigits() + EXTRA_DIGITS;
    }
}
