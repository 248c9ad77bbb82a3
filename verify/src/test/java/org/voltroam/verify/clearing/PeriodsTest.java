package org.voltroam.verify.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.SettlementTerms;
import org.voltroam.domain.catalog.party.SettlementTerms.ChargeFee;
import org.voltroam.domain.catalog.party.SettlementTerms.Mode;
import org.voltroam.domain.catalog.party.SettlementTerms.Payer;
import org.voltroam.domain.catalog.party.SettlementTerms.PeriodFee;
import org.voltroam.domain.catalog.party.SettlementTerms.Tier;
import org.voltroam.domain.journey.settlement.period.Statement;
import org.voltroam.domain.ledger.Account;
import org.voltroam.domain.ledger.Balances;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.role.clearing.Closing;

/** What each kind of fee comes to, what is carried forward, and which period may be closed when. */
final class PeriodsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final PartyId CPO = Market.cpo(0);
    private static final PartyId EMSP = Market.emsp(0);

    private final Market market = new Market(new MemoryStore());

    @Test
    void everyKindOfFeeIsChargedToWhoPaysIt() {
        var tiers = List.of(new Tier(0, new BigDecimal("50")), new Tier(3, new BigDecimal("80.01")));
        var terms = new SettlementTerms(
                ZoneOffset.UTC,
                Mode.AGENT,
                Market.EUR,
                new PeriodFee(Payer.BOTH, tiers),
                new ChargeFee(Payer.EMSP, new BigDecimal("0.05")),
                BigDecimal.ZERO);
        var fee = new HubFee(BigDecimal.ZERO, Rate.ofPercent("3"), new BigDecimal("0.20"), new BigDecimal("1.50"));
        market.agree(CPO, EMSP, fee, terms);
        charge("SMALL", "1.00", "1.21");
        charge("USUAL", "10.00", "12.10");
        charge("LARGE", "100.00", "121.00");

        var statements = closed(MARCH);
        // commission: 0.03 raised to 0.20, 0.30, 3.00 cut to 1.50; per period: the second tier, halved; per charge: 3 x
        // 0.05
        var cpo = of(CPO, statements);
        assertThat(cpo.mutuals().getFirst().commission()).isEqualTo(eur("2.00"));
        assertThat(cpo.mutuals().getFirst().asCpo().gross()).isEqualTo(eur("134.31"));
        assertThat(cpo.due()).isEqualTo(eur("-92.30")); // -134.31 + 2.00 + 40.01
        assertThat(of(EMSP, statements).due()).isEqualTo(eur("174.46")); // 134.31 + 40.00 + 0.15
        assertThat(balance(Market.HUB, "fees earned")).isEqualTo(eur("-82.16"));
        assertThat(balance(CPO, "roaming").isZero()).isTrue();
        assertThat(balance(CPO, Statement.DUE)).isEqualTo(eur("-92.30"));
    }

    @Test
    @Tag("MON-SET-09")
    void whatIsTooLittleToPayOutIsCarriedAndGrossIsShownBothWays() {
        var terms = new SettlementTerms(
                ZoneOffset.UTC, Mode.AGENT, null, PeriodFee.NONE, ChargeFee.NONE, new BigDecimal("20"));
        market.agree(CPO, EMSP, HubFee.NONE, terms);
        market.agree(EMSP, CPO, HubFee.NONE, terms);
        charge("ONE", "10.00", "12.10");
        market.accept(Market.cdr(/* cpo= */ EMSP, /* emsp= */ CPO, "BACK", day(9), "2.00", "2.42"));

        var march = of(CPO, closed(MARCH));
        assertThat(march.mutuals()).singleElement().satisfies(mutual -> {
            assertThat(mutual.asCpo().gross()).isEqualTo(eur("12.10"));
            assertThat(mutual.asEmsp().gross()).isEqualTo(eur("2.42"));
            assertThat(mutual.net()).isEqualTo(eur("-9.68"));
        });
        assertThat(march.due().isZero()).isTrue();
        assertThat(march.carriedOut()).isEqualTo(eur("-9.68"));

        charge("TWO", "10.00", "12.10");
        var april = of(CPO, closed(MARCH.plusMonths(1)));
        assertThat(april.carriedIn()).isEqualTo(eur("-9.68"));
        assertThat(april.due()).isEqualTo(eur("-21.78"));
        assertThat(april.carriedOut().isZero()).isTrue();
    }

    @Test
    void aPeriodIsClosedOnceInOrderAndOnlyWhenItIsOver() {
        market.agree(CPO, EMSP, HubFee.NONE, SettlementTerms.STANDARD);
        charge("ONE", "10.00", "12.10");
        assertThat(refusal(MARCH)).isEqualTo("2026-03 is not over");
        var march = closed(MARCH);
        assertThat(closed(MARCH)).isEqualTo(march);
        market.at(Instant.parse("2026-09-01T00:00:00Z"));
        assertThat(refusal(YearMonth.of(2026, 6))).isEqualTo("the next period to be closed is 2026-04");
        assertThat(closed(MARCH.plusMonths(1))).isEmpty();
    }

    @Test
    void aPeriodWithoutChargesCostsItsFeeAllTheSame() {
        var terms = new SettlementTerms(
                ZoneOffset.UTC,
                Mode.AGENT,
                Market.EUR,
                PeriodFee.flat(Payer.CPO, new BigDecimal("50")),
                ChargeFee.NONE,
                BigDecimal.ZERO);
        market.agree(CPO, EMSP, HubFee.NONE, terms);
        assertThat(closed(MARCH))
                .singleElement()
                .satisfies(statement -> assertThat(statement.due()).isEqualTo(eur("50")));
    }

    private void charge(String id, String net, String gross) {
        assertThat(market.accept(Market.cdr(CPO, EMSP, id, day(10), net, gross)))
                .isTrue();
    }

    private static Instant day(int day) {
        return MARCH.atDay(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private List<Statement> closed(YearMonth period) {
        var over = period.plusMonths(1).atDay(3).atStartOfDay(ZoneOffset.UTC).toInstant();
        market.at(over.isAfter(market.now()) ? over : market.now());
        return ((Closing.Outcome.Closed) market.closing().close(period)).statements();
    }

    private String refusal(YearMonth period) {
        return ((Closing.Outcome.Refused) market.closing().close(period)).why();
    }

    private static Statement of(PartyId holder, List<Statement> statements) {
        return statements.stream()
                .filter(statement -> statement.holder().equals(holder))
                .findFirst()
                .orElseThrow();
    }

    private Money balance(PartyId holder, String purpose) {
        var entries = market.store().entriesAfter(0, 1000).stream()
                .map(ChainedEntry::entry)
                .toList();
        return Balances.of(entries)
                .of(new Account(holder.toString(), purpose, Market.EUR))
                .money();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
