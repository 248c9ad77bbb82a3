package org.voltroam.domain.journey.settlement.period;

import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;

/** A fee that a holder pays to the keeper for one period and one agreement, in whole cents, before taxes. */
public record PeriodCost(Sort sort, PartyId cpo, PartyId emsp, int charges, Money amount) {

    public enum Sort {
        PER_PERIOD,
        PER_CHARGE
    }
}
