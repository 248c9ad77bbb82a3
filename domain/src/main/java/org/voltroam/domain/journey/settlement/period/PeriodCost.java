package org.voltroam.domain.journey.settlement.period;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;

/**
 * A fee that a holder pays to the keeper for one period, in whole cents, before taxes.
 *
 * @param cpo null, where it is not of one agreement, when the holder pays as an eMSP
 * @param emsp null, where it is not of one agreement, when the holder pays as a CPO
 * @param charges how many there were; of a membership how many EVSEs or contracts
 * @param amount negative for what was kept above the most of a period and is given back
 */
public record PeriodCost(
        Sort sort, @Nullable PartyId cpo, @Nullable PartyId emsp, int charges, Money amount) {

    public enum Sort {
        PER_PERIOD,
        PER_CHARGE,
        MEMBERSHIP,
        ABOVE_MOST
    }
}
