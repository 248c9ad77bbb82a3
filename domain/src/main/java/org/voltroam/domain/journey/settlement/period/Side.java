package org.voltroam.domain.journey.settlement.period;

import java.util.Objects;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;

/**
 * What went one way between two parties.
 *
 * @param gross of charges and credits together, taxes included
 * @param disputed what was set apart (negative) and put back meanwhile
 * @param between what of both the two pay each other, and not the keeper of the books
 */
public record Side(int charges, int credits, Money gross, Money disputed, Money between) {

    /** What was written before there was anything between them was all the keeper's. */
    public Side {
        between = Objects.requireNonNullElse(between, Money.zero(gross.currency()));
    }

    static Side none(CurrencyCode currency) {
        return new Side(0, 0, Money.zero(currency), Money.zero(currency), Money.zero(currency));
    }

    /** @param amount what of it counts on this side */
    Side plus(Booked booked, Money amount) {
        var apart = booked.isBetween() ? between.plus(amount) : between;
        if (booked.isDispute()) {
            return new Side(charges, credits, gross, disputed.plus(amount), apart);
        }
        return booked.isCredit()
                ? new Side(charges, credits + 1, gross.plus(amount), disputed, apart)
                : new Side(charges + 1, credits, gross.plus(amount), disputed, apart);
    }

    /** What of it is payable to or by the keeper. */
    public Money payable() {
        return gross.plus(disputed).minus(between);
    }

    boolean isNothing() {
        return charges + credits == 0 && gross.isZero() && disputed.isZero();
    }
}
