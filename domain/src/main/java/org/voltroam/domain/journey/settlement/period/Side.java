package org.voltroam.domain.journey.settlement.period;

import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;

/**
 * What went one way between two parties.
 *
 * @param gross of charges and credits together, taxes included
 */
public record Side(int charges, int credits, Money gross) {

    static Side none(CurrencyCode currency) {
        return new Side(0, 0, Money.zero(currency));
    }

    Side plus(Booked booked) {
        return booked.isCredit()
                ? new Side(charges, credits + 1, gross.plus(booked.wholesale()))
                : new Side(charges + 1, credits, gross.plus(booked.wholesale()));
    }
}
