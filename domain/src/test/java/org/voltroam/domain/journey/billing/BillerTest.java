package org.voltroam.domain.journey.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.START;
import static org.voltroam.domain.journey.Samples.cdr;
import static org.voltroam.domain.journey.Samples.contract;
import static org.voltroam.domain.journey.Samples.price;
import static org.voltroam.domain.journey.Samples.total;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.Cases;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.ledger.Balances;
import org.voltroam.domain.ledger.LedgerAmount;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Rate;

class BillerTest {

    private static final Markup MARKUP =
            new Markup(Rate.ofPercent("10"), new BigDecimal("0.02"), new BigDecimal("0.30"));

    @Test
    void aCdrWithATotalOnlyIsOneLine() {
        assertThat(lines(bill(total("5.625", "6.2375"), Markup.NONE)))
                .containsExactly("REMAINDER Charging 5.63 EUR + 0.61 EUR");
    }

    @Test
    void partsShareTheRoundedTotal() {
        // 3.333 + 2.292 = 5.625, rounded 5.63: 3.33 lost 0.003 and 2.29 lost 0.002, so the cent goes to the first.
        var costs =
                new Costs(price("5.625", "5.625"), null, price("3.333", "3.333"), price("2.292", "2.292"), null, null);
        assertThat(lines(bill(costs, Markup.NONE)))
                .containsExactly("ENERGY Energy, 10 kWh 3.34 EUR + 0.00 EUR", "TIME Charging time 2.29 EUR + 0.00 EUR");
    }

    @Test
    void whatAMinimumPriceAddsIsALineOfItsOwn() {
        var costs = new Costs(price("0.50", "0.55"), null, price("0.30", "0.33"), null, null, null);
        assertThat(lines(bill(costs, Markup.NONE)))
                .containsExactly(
                        "ENERGY Energy, 10 kWh 0.30 EUR + 0.03 EUR",
                        "REMAINDER Minimum, maximum or other price 0.20 EUR + 0.02 EUR");
    }

    @Test
    void theMarkupIsTaxedLikeTheCharge() {
        // 10 % of 10 + 10 x 0.02 + 0.30 = 1.50; 25 % tax
        var invoice = bill(total("10", "12.5"), MARKUP);
        assertThat(lines(invoice).getLast()).isEqualTo("MARKUP Roaming service 1.50 EUR + 0.38 EUR");
        assertThat(invoice.gross()).isEqualTo(Money.of("14.38", "EUR"));
    }

    @Test
    void aFreeChargeWithAMarkupPerChargeCostsThat() {
        var invoice = bill(total("0", "0"), new Markup(Rate.ZERO, BigDecimal.ZERO, new BigDecimal("0.30")));
        assertThat(invoice.gross()).isEqualTo(Money.of("0.30", "EUR"));
    }

    @Test
    void aCreditGivesBackToTheCentWhatWasPaid() {
        Cases.each(200, random -> {
            var net = new BigDecimal(1 + random.nextInt(1_000_000)).movePointLeft(4);
            var time = net.multiply(new BigDecimal("0.37"));
            var paid = bill(charge(net, time), MARKUP);
            var back = bill(charge(net.negate(), time.negate()), MARKUP);
            assertThat(back.lines()).hasSameSizeAs(paid.lines());
            for (int index = 0; index < paid.lines().size(); index++) {
                var both = paid.lines()
                        .get(index)
                        .gross()
                        .plus(back.lines().get(index).gross());
                assertThat(both.isZero()).isTrue();
            }
            assertThat(Balances.of(List.of(paid.entry(), back.entry()))
                            .byAccount()
                            .values())
                    .allMatch(LedgerAmount::isZero);
        });
    }

    /** Its parts may be told as they were, or negative too. */
    @Test
    void bothStylesOfCreditGiveBackTheSame() {
        var net = new BigDecimal("8.16");
        var parts = charge(net, new BigDecimal("3.5"));
        var negative = charge(net.negate(), new BigDecimal("-3.5"));
        var mixed = new Costs(negative.total(), null, parts.energy(), parts.time(), null, null);

        assertThat(bill(mixed, MARKUP)).isEqualTo(bill(negative, MARKUP));
    }

    private static Costs charge(BigDecimal net, BigDecimal time) {
        return new Costs(taxed(net), null, taxed(net.subtract(time)), taxed(time), null, null);
    }

    private static Price taxed(BigDecimal net) {
        return Price.of(net, net.multiply(new BigDecimal("1.19")));
    }

    private static Invoice bill(Costs costs, Markup markup) {
        return Biller.bill(cdr(costs, "10"), markup, contract(false, null), InvoiceId.of("I1"), START);
    }

    private static List<String> lines(Invoice invoice) {
        return invoice.lines().stream()
                .map(line -> line.kind() + " " + line.text() + " " + line.net() + " + " + line.vat())
                .toList();
    }
}
