package org.voltroam.domain.journey.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.voltroam.domain.journey.Samples.CPO;
import static org.voltroam.domain.journey.Samples.EMSP;
import static org.voltroam.domain.journey.Samples.HUB;
import static org.voltroam.domain.journey.Samples.START;
import static org.voltroam.domain.journey.Samples.cdr;
import static org.voltroam.domain.journey.Samples.total;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.Cases;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.ledger.Balances;
import org.voltroam.domain.ledger.LedgerAmount;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;

class ClearingTest {

    private static final HubFee FEE = new HubFee(new BigDecimal("0.10"), Rate.ofPercent("2"));

    @Test
    void whatTheEmspOwesIsRoundedOnce() {
        assertThat(settle(total("10.004", "12.105")).wholesale()).isEqualTo(eur("12.11"));
        assertThat(settle(total("10.004", null)).wholesale()).isEqualTo(eur("10"));
    }

    @Test
    void aFeeIsNeverMoreThanTheCharge() {
        var settlement = settle(total("0.05", "0.06"));
        assertThat(settlement.fee()).isEqualTo(eur("0.06"));
        assertThat(settlement.claims().getLast().amount().isZero()).isTrue();
    }

    @Test
    void aFreeChargeIsBookedAsNothing() {
        assertThat(settle(total("0", "0")).fee().isZero()).isTrue();
    }

    @Test
    void aCreditTurnsEverythingRound() {
        Cases.each(200, random -> {
            var net = new BigDecimal(random.nextInt(100_000)).movePointLeft(4);
            var gross = net.multiply(new BigDecimal("1.19"));
            var charge = settle(total(net.toString(), gross.toString()));
            var credit = settle(total(net.negate().toString(), gross.negate().toString()));
            var balances = Balances.of(List.of(charge.entry(), credit.entry()));
            assertThat(balances.byAccount().values()).allMatch(LedgerAmount::isZero);
        });
    }

    @Test
    void aCurrencyWithoutCentsIsSettledInWholeUnits() {
        var yen = cdr(total("305.25", "335.775"), "1", new CurrencyCode("JPY"));
        var settlement = Clearing.settle(yen, agreement(CPO), START);
        assertThat(settlement.wholesale()).isEqualTo(Money.of("336", "JPY"));
        // 0.10 + 2 % of 305.25 = 6.205 -> 6
        assertThat(settlement.fee()).isEqualTo(Money.of("6", "JPY"));
    }

    @Test
    void anAgreementOfOthersSettlesNothing() {
        assertThatThrownBy(() -> Clearing.settle(charge(total("1", "1")), agreement(HUB), START))
                .hasMessageContaining("does not settle");
    }

    private static Settlement settle(Costs costs) {
        return Clearing.settle(charge(costs), agreement(CPO), START);
    }

    private static Cdr charge(Costs costs) {
        return cdr(costs, "10");
    }

    private static Agreement agreement(PartyId cpo) {
        return new Agreement(cpo, EMSP, HUB, FEE, Markup.NONE, START);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
