package org.voltroam.domain.journey.settlement.period;

import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;

/**
 * What went one way between two parties.
 *
 * @param gross of charges and credits together, taxes included
 * @param disputed what was set apart (negative) and put back meanwhile
 */
public record Side(int charges, int credits, Money gross, Money disputed) {

    static Side none(CurrencyCode currency) {
        return new Side(0, 0, Money.zero(currency), Money.zero(currency));
    }

    Side plus(Booked booked) {
        if (booked.isDispute()) {
            return new Side(charges, credits, gross, disputed.plus(booked.wholesale()));
        }
        return booked.isCredit()
                ? new Side(charges, credits + 1, gross.plus(booked.wholesale()), disputed)
                : new Side(charges + 1, credits, gross.plus(booked.wholesale()), disputed);
    }

    /** What of it is payable. */
    public Money payable() {
        return gross.plus(disputed);
    }

    boolean isNothing() {
        return charges + credits == 0 && gross.isZero() && disputed.isZero();
    }
}
