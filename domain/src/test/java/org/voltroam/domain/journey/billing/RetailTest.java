package org.voltroam.domain.journey.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.EUR;
import static org.voltroam.domain.journey.Samples.total;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.Cases;
import org.voltroam.domain.catalog.markup.Effects;
import org.voltroam.domain.catalog.markup.Effects.Fees;
import org.voltroam.domain.catalog.markup.Effects.MinimumMargin;
import org.voltroam.domain.catalog.markup.Effects.OwnPrice;
import org.voltroam.domain.catalog.markup.MarkupRule;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Rate;

class RetailTest {

    /** 0.40 a session to the hub; 0.15 and 3.5 percent for the payment. */
    private static final Fees FEES = new Fees(number("0.40"), number("0.15"), Rate.ofPercent("3.5"));

    @Test
    @Tag("MON-MKP-01")
    @Tag("MON-MKP-09")
    void effectsFollowOneAnotherInTheirOrderAndSaySo() {
        // own price 20 x 0.50 + 30 x 0.01 + 1 = 11.30; 10 % -> 12.43; 20 x 0.02 -> 12.83; 30 x 0.01 -> 13.13; 0.30 ->
        // 13.43;
        // cap 10 + 3 -> 13; multiples of 0.25: 13
        var own = new OwnPrice(number("0.50"), number("0.01"), number("1"));
        var effects = new Effects(
                own,
                Rate.ofPercent("10"),
                number("0.02"),
                number("0.01"),
                number("0.30"),
                new MinimumMargin(number("1"), Rate.ZERO),
                Fees.NONE,
                number("3"),
                number("0.25"),
                null);

        var retail = retail(total("10", "12.1"), effects);

        assertThat(retail.explanation().steps())
                .extracting(step -> step.what() + " " + step.after())
                .containsExactly(
                        "own price 11.30 EUR",
                        "10 % 12.43 EUR",
                        "per kWh 12.83 EUR",
                        "per minute 13.13 EUR",
                        "per session 13.43 EUR",
                        "cap 13.00 EUR");
        assertThat(retail.explanation().rule()).isEqualTo(new MarkupRule.Name("r", 3));
        assertThat(retail.net()).isEqualTo(eur("13"));
    }

    @Test
    @Tag("MON-MKP-03")
    void theMinimumMarginIsLeftAfterAllFees() {
        Cases.each(300, random -> {
            var net = new BigDecimal(1 + random.nextInt(5_000)).movePointLeft(2);
            var gross = net.multiply(number("1.21"));
            var wanted = new MinimumMargin(number("0.50"), Rate.ofPercent("5"));
            var costs = total(net.toPlainString(), gross.toPlainString());
            var retail = retail(costs, with(wanted, null, random.nextBoolean() ? number("0.05") : null));
            var least = number("0.50").max(net.multiply(number("0.05")));
            // a cent for the rounding of the fees and of the VAT that is collected with them
            assertThat(retail.margin().amount().add(number("0.01"))).isGreaterThanOrEqualTo(least);
        });
    }

    @Test
    @Tag("MON-MKP-01")
    void theCapBindsAfterTheMargin() {
        var capped = with(new MinimumMargin(number("5"), Rate.ZERO), number("1"), null);

        assertThat(retail(total("10", "12.1"), capped).net()).isEqualTo(eur("11"));
    }

    @Test
    @Tag("MON-MKP-04")
    void whatIsAddedToTheNetIsTaxedLikeTheCharge() {
        var percent = new Effects(null, Rate.ofPercent("10"), ZERO, ZERO, ZERO, null, Fees.NONE, null, null, null);
        var retail = retail(total("10", "12.1"), percent);

        assertThat(retail.added().net()).isEqualTo(eur("1"));
        assertThat(retail.added().vat()).isEqualTo(eur("0.21"));
    }

    @Test
    void anOwnPriceBelowTheCostIsALoss() {
        var own = new Effects(
                new OwnPrice(number("0.30"), ZERO, ZERO), Rate.ZERO, ZERO, ZERO, ZERO, null, FEES, null, null, null);
        var retail = retail(total("10", "12.1"), own);

        // 20 x 0.30 = 6.00 net, 7.26 gross; fees 0.55 + 3.5 % of 7.26 = 0.8041 -> 0.80
        assertThat(retail.net()).isEqualTo(eur("6"));
        assertThat(retail.margin()).isEqualTo(eur("-4.80"));
    }

    @Test
    @Tag("MON-PRE-04")
    void aPromiseIsKeptToTheCentAndOnACreditToo() {
        Cases.each(200, random -> {
            var net = new BigDecimal(100 + random.nextInt(5_000)).movePointLeft(2);
            var gross = net.multiply(number("1.19"));
            var free = retail(total(net.toPlainString(), gross.toPlainString()), Effects.NONE);
            var most = free.gross().minus(eur("0.37"));
            var promise = new Promise("q", most, null);
            var kept = free.keeping(promise);
            var back = retail(total(net.negate().toPlainString(), gross.negate().toPlainString()), Effects.NONE)
                    .keeping(promise);

            assertThat(kept.gross()).isEqualTo(most);
            assertThat(kept.net().plus(kept.vat())).isEqualTo(most);
            assertThat(back.gross().plus(kept.gross()).isZero()).isTrue();
            assertThat(free.keeping(new Promise("q", free.gross(), null)).lines())
                    .isEqualTo(free.lines());
        });
    }

    @Test
    void theLinesOfACreditTurnEveryEffectRound() {
        Cases.each(200, random -> {
            var net = new BigDecimal(1 + random.nextInt(1_000_000)).movePointLeft(4);
            var effects = with(
                    random.nextBoolean() ? new MinimumMargin(number("0.5"), Rate.ZERO) : null,
                    random.nextBoolean() ? number("2") : null,
                    random.nextBoolean() ? number("0.05") : null);
            var paid = retail(total(net.toPlainString(), net.toPlainString()), effects);
            var back = retail(total(net.negate().toPlainString(), net.negate().toPlainString()), effects);

            assertThat(paid.gross().plus(back.gross()).isZero()).isTrue();
        });
    }

    @Test
    void wherePricesAreRaisedNothingIsLost() {
        var raised = new Effects(
                new OwnPrice(number("0.30"), ZERO, ZERO),
                Rate.ZERO,
                ZERO,
                ZERO,
                ZERO,
                null,
                FEES,
                null,
                null,
                Effects.OnLoss.RAISE);

        assertThat(retail(total("10", "12.1"), raised).margin().amount()).isBetween(ZERO, number("0.01"));
    }

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private static Effects with(
            @Nullable MinimumMargin margin, @Nullable BigDecimal cap, @Nullable BigDecimal roundTo) {
        return new Effects(null, Rate.ofPercent("2"), ZERO, ZERO, ZERO, margin, FEES, cap, roundTo, null);
    }

    private static Retail retail(Costs costs, Effects effects) {
        var sale = new Sale(costs, Energy.ofKWh("20"), Duration.ofMinutes(30), EUR);
        return Retail.of(sale, new MarkupBasis(effects, new MarkupRule.Name("r", 3)));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    void noEffectAddsNothing() {
        assertThat(retail(total("10", "12.1"), Effects.NONE).explanation().steps())
                .isEqualTo(List.of());
    }
}
