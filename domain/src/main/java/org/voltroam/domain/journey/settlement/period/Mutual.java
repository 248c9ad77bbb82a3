package org.voltroam.domain.journey.settlement.period;

import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;

/**
 * What went between the holder of a statement and one other party, gross both ways.
 *
 * @param asEmsp what the holder's drivers charged at the other's stations
 * @param asCpo what the other's drivers charged at the holder's stations
 * @param commission what was kept of the latter
 */
public record Mutual(PartyId with, Side asEmsp, Side asCpo, Money commission) {

    static Mutual none(PartyId with, CurrencyCode currency) {
        return new Mutual(with, Side.none(currency), Side.none(currency), Money.zero(currency));
    }

    Mutual owing(Booked booked) {
        return new Mutual(with, asEmsp.plus(booked, booked.wholesale()), asCpo, commission);
    }

    Mutual earning(Booked booked) {
        return new Mutual(with, asEmsp, asCpo.plus(booked, booked.sold()), commission.plus(booked.commission()));
    }

    /** What the holder owes; negative when it is owed. */
    public Money net() {
        return asEmsp.payable().minus(asCpo.payable()).plus(commission);
    }
}
