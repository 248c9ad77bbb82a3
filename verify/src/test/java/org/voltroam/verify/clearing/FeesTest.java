package org.voltroam.verify.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.party.FeeCase;
import org.voltroam.domain.catalog.party.FeeCase.Current;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Membership;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.party.SettlementTerms;
import org.voltroam.domain.catalog.party.SettlementTerms.ChargeFee;
import org.voltroam.domain.catalog.party.SettlementTerms.Invoiced;
import org.voltroam.domain.catalog.party.SettlementTerms.Mode;
import org.voltroam.domain.catalog.party.SettlementTerms.PeriodFee;
import org.voltroam.domain.catalog.party.SettlementTerms.Tier;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.journey.settlement.period.Audit;
import org.voltroam.domain.journey.settlement.period.PeriodCost;
import org.voltroam.domain.journey.settlement.period.Statement;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.role.clearing.Closing;
import org.voltroam.role.clearing.Exports;

/** What a hub takes, whatever it depends on, as it comes out on audited statements. */
final class FeesTest {

    private static final PartyId CPO = Market.cpo(0);
    private static final PartyId EMSP = Market.emsp(0);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Instant MIDDLE = Instant.parse("2026-03-16T00:00:00Z");

    private final Market market = new Market(new MemoryStore());

    @Test
    @Tag("MON-SET-01")
    void aFeeDependsOnTimePlaceAndAmountAndTheFirstCaseCounts() {
        var raised = new FeeCase(MIDDLE, null, null, null, percent("10"));
        var large = new FeeCase(null, null, Current.AC, new BigDecimal("50"), percent("1"));
        var fast = new FeeCase(null, null, Current.DC, null, percent("50"));
        var fee = new HubFee(BigDecimal.ZERO, Rate.ofPercent("5"), null, null, List.of(raised, large, fast));
        market.agree(CPO, EMSP, fee, SettlementTerms.STANDARD);
        charge("USUAL", 10, "20.00"); // 5 %: 1.00
        charge("LARGE", 10, "100.00"); // 1 %: 1.00
        charge("LATER", 16, "100.00"); // 10 %: 10.00
        assertThat(of(CPO).mutuals().getFirst().commission()).isEqualTo(eur("12.00"));
    }

    @Test
    @Tag("MON-SET-01")
    void whatIsAboveTheMostOfAPeriodIsGivenBack() {
        var terms = new SettlementTerms(
                ZoneOffset.UTC,
                Mode.AGENT,
                Market.EUR,
                PeriodFee.NONE,
                ChargeFee.NONE,
                BigDecimal.ZERO,
                new BigDecimal("3"),
                Invoiced.DIRECT);
        market.agree(CPO, EMSP, percent("5"), terms);
        charge("ONE", 10, "40.00");
        charge("TWO", 11, "40.00");
        var cpo = of(CPO);
        assertThat(cpo.mutuals().getFirst().commission()).isEqualTo(eur("4.00"));
        assertThat(cpo.costs()).singleElement().satisfies(cost -> {
            assertThat(cost.sort()).isEqualTo(PeriodCost.Sort.ABOVE_MOST);
            assertThat(cost.amount()).isEqualTo(eur("-1.00"));
        });
        assertThat(cpo.due()).isEqualTo(eur("-93.80")); // -96.80 + 3.00
    }

    @Test
    @Tag("MON-SET-01")
    void aMemberPaysByWhatItHasAndWhatIsAgreedWithItComesFirst() {
        market.agree(CPO, EMSP, HubFee.NONE, SettlementTerms.STANDARD);
        market.agree(CPO, Market.emsp(1), HubFee.NONE, SettlementTerms.STANDARD);
        member(null, Role.EMSP, null, new Tier(1, new BigDecimal("10")), new Tier(3, new BigDecimal("25")));
        member(Market.emsp(1), Role.EMSP, null, new Tier(0, new BigDecimal("7.50")));
        member(null, Role.CPO, null, new Tier(0, new BigDecimal("100")));
        member(null, Role.CPO, MARCH.plusMonths(1), new Tier(0, new BigDecimal("900")));
        List.of("C1", "C2", "C3").forEach(this::token);

        assertThat(of(EMSP).due()).isEqualTo(eur("25"));
        assertThat(of(EMSP).costs())
                .singleElement()
                .satisfies(cost -> assertThat(cost.charges()).isEqualTo(3));
        assertThat(of(Market.emsp(1)).due()).isEqualTo(eur("7.50"));
        assertThat(of(CPO).due()).isEqualTo(eur("100"));
    }

    @Test
    @Tag("MON-SET-02")
    void inEachModeTheSameChargesCostTheEmspTheSameAndComeToOtherDebts() {
        var commission = percent("10");
        assertThat(dues(Mode.AGENT, commission)).containsExactly(eur("121.00"), eur("-111.00"));
        assertThat(dues(Mode.BILATERAL, commission)).containsExactly(eur("0"), eur("10.00"));
        // what it buys costs 90.00 and 18.90 of taxes
        assertThat(dues(Mode.MERCHANT, commission)).containsExactly(eur("121.00"), eur("-108.90"));
    }

    private static List<Money> dues(Mode mode, HubFee fee) {
        var test = new FeesTest();
        test.market.agree(CPO, EMSP, fee, SettlementTerms.STANDARD.in(mode));
        test.charge("ONE", 10, "100.00");
        return List.of(test.of(EMSP).due(), test.of(CPO).due());
    }

    private static HubFee percent(String share) {
        return new HubFee(BigDecimal.ZERO, Rate.ofPercent(share));
    }

    private void charge(String id, int day, String net) {
        var gross = new BigDecimal(net).multiply(new BigDecimal("1.21")).toPlainString();
        var end = MARCH.atDay(day).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(market.accept(Market.cdr(CPO, EMSP, id, end, net, gross))).isTrue();
    }

    private void member(@Nullable PartyId party, Role role, @Nullable YearMonth from, Tier... tiers) {
        var membership = new Membership(Market.HUB, party, role, List.of(tiers), Market.EUR, from, null, Instant.EPOCH);
        market.store().commit(Change.put(Kind.MEMBERSHIP, membership));
    }

    private void token(String contract) {
        market.store()
                .commit(Change.put(
                        Kind.TOKEN,
                        new Token(
                                EMSP,
                                TokenUid.of("UID" + contract),
                                Open.of(TokenType.RFID),
                                ContractId.of("DE-E10-" + contract),
                                null,
                                "Emobil",
                                null,
                                true,
                                Open.of(WhitelistType.ALLOWED),
                                null,
                                null,
                                null,
                                Instant.EPOCH,
                                Extras.NONE)));
    }

    private Statement of(PartyId holder) {
        market.at(Instant.parse("2026-04-03T00:00:00Z"));
        var closed = (Closing.Outcome.Closed) market.closing().close(MARCH);
        var statement = closed.statements().stream()
                .filter(each -> each.holder().equals(holder))
                .findFirst()
                .orElseThrow();
        assertThat(Audit.of(new Exports(market.closing()).file(statement.name()).orElseThrow()))
                .isEmpty();
        return statement;
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
