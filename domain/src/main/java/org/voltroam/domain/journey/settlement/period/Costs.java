package org.voltroam.domain.journey.settlement.period;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.voltroam.domain.catalog.party.SettlementTerms;
import org.voltroam.domain.catalog.party.SettlementTerms.Payer;
import org.voltroam.domain.journey.settlement.period.PeriodCost.Sort;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;

/**
 * What a holder pays for a period under one agreement.
 *
 * @param commission what was kept of what the holder earned as its CPO
 */
record Costs(CutOff.PairTerms pair, CurrencyCode currency, int charges, Money commission) {

    List<PeriodCost> of(PartyId holder) {
        var costs = new ArrayList<PeriodCost>();
        add(costs, holder, Sort.PER_PERIOD, terms().perPeriod().payer(), perPeriod());
        add(costs, holder, Sort.PER_CHARGE, terms().perCharge().payer(), perCharge());
        add(costs, holder, Sort.ABOVE_MOST, Payer.CPO, aboveMost());
        return costs;
    }

    private BigDecimal aboveMost() {
        var most = terms().most();
        return most == null || !currency.equals(terms().currency())
                ? BigDecimal.ZERO
                : most.subtract(commission.amount()).min(BigDecimal.ZERO);
    }

    private SettlementTerms terms() {
        return pair.terms();
    }

    private BigDecimal perPeriod() {
        return currency.equals(terms().currency()) ? terms().perPeriod().of(charges) : BigDecimal.ZERO;
    }

    private BigDecimal perCharge() {
        return terms().perCharge().amount().multiply(BigDecimal.valueOf(charges));
    }

    private void add(List<PeriodCost> costs, PartyId holder, Sort sort, Payer payer, BigDecimal amount) {
        var share = share(holder, payer, new Money(amount, currency).rounded());
        if (!share.isZero()) {
            costs.add(new PeriodCost(sort, pair.cpo(), pair.emsp(), charges, share));
        }
    }

    private Money share(PartyId holder, Payer payer, Money whole) {
        var isCpo = holder.equals(pair.cpo());
        return switch (payer) {
            case CPO -> isCpo ? whole : Money.zero(currency);
            case EMSP -> isCpo ? Money.zero(currency) : whole;
            case BOTH -> Split.halves(whole).get(isCpo ? 0 : 1);
        };
    }
}
