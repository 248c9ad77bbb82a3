package org.voltroam.domain.journey.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.AMSTERDAM;
import static org.voltroam.domain.journey.Samples.EUR;
import static org.voltroam.domain.journey.Samples.START;
import static org.voltroam.domain.journey.Samples.component;
import static org.voltroam.domain.journey.Samples.daily;
import static org.voltroam.domain.journey.Samples.element;
import static org.voltroam.domain.journey.Samples.nightRate;
import static org.voltroam.domain.journey.Samples.tariff;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.Cases;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.journey.pricing.PriceFinding.Code;
import org.voltroam.domain.journey.pricing.PricingRules.Rounding;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Dimension;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.value.Extras;

class PricerTest {

    @Test
    void aLineSaysWhatPricedItAndWhy() {
        var charge = new Pricer()
                .price(measured(
                        nightRate(),
                        "2026-01-15T21:00:00Z",
                        "2026-01-15T22:00:00Z",
                        period("2026-01-15T21:00:00Z", DimensionType.ENERGY, "10")));
        var line = charge.lines().getLast();
        assertThat(line.element()).isEqualTo(1);
        assertThat(line.unitPrice()).isEqualByComparingTo("0.25");
        assertThat(line.cost().beforeTaxes()).isEqualByComparingTo("2.50");
        assertThat(line.reason()).isEqualTo("Element 2 of tariff T1 prices it: from 22:00, before 06:00.");
    }

    @Test
    void aStepIsSaidInTheReason() {
        var tariff = tariff(element(null, component(TariffDimension.ENERGY, "0.25", 500)));
        var charge = new Pricer()
                .price(measured(
                        tariff,
                        "2026-01-15T21:00:00Z",
                        "2026-01-15T22:00:00Z",
                        period("2026-01-15T21:00:00Z", DimensionType.ENERGY, "5.4")));
        assertThat(charge.lines().getFirst().reason())
                .isEqualTo("Element 1 of tariff T1 prices it: it always applies. Billed in steps of 500 Wh.");
    }

    @Test
    void sixTimesTenMinutesIsAnHourAndNotASecondMore() {
        var tariff = tariff(element(null, component(TariffDimension.TIME, "3.00", 600)));
        var periods = new ArrayList<ChargingPeriod>();
        for (int index = 0; index < 6; index++) {
            periods.add(period(START.plusSeconds(600L * index).toString(), DimensionType.TIME, "0.1667"));
        }
        var charge = new Pricer().price(measured(tariff, START, START.plusSeconds(3600), periods));
        assertThat(charge.exact().total().beforeTaxes()).isEqualByComparingTo("3.00");
    }

    @Test
    void exactHoursAreReadBackToTheMillisecond() {
        // 5 minutes at 1.50 per hour are exactly 0.125, which rounds up; 0.0833333333 h would give a hair less.
        var tariff = tariff(element(null, component(TariffDimension.TIME, "1.50", 0)));
        var charge = new Pricer()
                .price(measured(
                        tariff,
                        "2026-01-15T21:00:00Z",
                        "2026-01-15T21:05:00Z",
                        period("2026-01-15T21:00:00Z", DimensionType.TIME, "0.0833333333")));
        assertThat(charge.exact().total().beforeTaxes()).isEqualByComparingTo("0.125");
        assertThat(charge.costs().total().beforeTaxes()).isEqualByComparingTo("0.13");
    }

    @Test
    void withoutATariffAChargeIsFreeAndThatIsAFinding() {
        var charge = new Pricer().price(Measured.of(List.of(), List.of(), START, START, AMSTERDAM, EUR));
        assertThat(charge.costs().total().beforeTaxes()).isZero();
        assertThat(charge.findings()).extracting(PriceFinding::code).containsExactly(Code.NO_TARIFF);
    }

    @Test
    void anAbsurdVolumeIsLeftOutAndNamed() {
        for (var absurd : List.of("1E+999999999", "1E-999999999", "9999999999999999999")) {
            var charge = new Pricer()
                    .price(measured(
                            nightRate(),
                            "2026-01-15T21:00:00Z",
                            "2026-01-15T22:00:00Z",
                            period("2026-01-15T21:00:00Z", DimensionType.ENERGY, absurd)));
            assertThat(charge.findings()).extracting(PriceFinding::code).contains(Code.VOLUME_ABSURD);
            assertThat(charge.costs().energy()).isNull();
        }
    }

    @Test
    void aVolumeCountedInBinaryIsPricedWithoutItsNoise() {
        var charge = new Pricer()
                .price(measured(
                        nightRate(),
                        "2026-01-15T21:00:00Z",
                        "2026-01-15T22:00:00Z",
                        period("2026-01-15T21:00:00Z", DimensionType.ENERGY, "7.29300000000000014")));
        // 7.293 x 0.25 = 1.82325, and 0.50 for the charge; the hair is not another Wh.
        assertThat(charge.exact().total().beforeTaxes()).isEqualByComparingTo("2.32325");
    }

    @Test
    void aPeriodOverAPriceChangeIsAFindingAndOneThatEndsOnItIsNot() {
        assertThat(codes("2026-01-15T20:30:00Z", "2026-01-15T21:30:00Z"))
                .containsExactly(Code.PERIOD_SPANS_PRICE_CHANGE);
        assertThat(codes("2026-01-15T20:30:00Z", "2026-01-15T21:00:00Z")).isEmpty();
    }

    @Test
    void partsAndLinesAddUpToTheTotalInEveryRounding() {
        Cases.each(300, random -> {
            for (var rounding : Rounding.values()) {
                var rules = new PricingRules(true, PricingRules.FlatFees.FIRST_ONLY, rounding);
                var charge = new Pricer(rules).price(randomCharge(random));
                var costs = charge.costs();
                var parts = new ArrayList<Price>();
                for (var part : new Price[] {costs.fixed(), costs.energy(), costs.time(), costs.parking()}) {
                    if (part != null) {
                        parts.add(part);
                    }
                }
                assertSum(costs.total(), parts);
                assertSum(costs.total(), charge.shownLines());
                assertTaxes(charge);
            }
        });
    }

    @Test
    void onePriceForAllIsTheSameHoweverThePeriodsAreCut() {
        Cases.each(100, random -> {
            var tariff = tariff(element(null, component(TariffDimension.ENERGY, "0.37", 1000)));
            var whole = new BigDecimal(random.nextInt(60_000)).movePointLeft(3);
            var first = whole.multiply(new BigDecimal(random.nextInt(1000)).movePointLeft(3));
            var together = period("2026-01-15T21:00:00Z", DimensionType.ENERGY, whole.toString());
            var one = period("2026-01-15T21:00:00Z", DimensionType.ENERGY, first.toString());
            var two = period(
                    "2026-01-15T21:30:00Z",
                    DimensionType.ENERGY,
                    whole.subtract(first).toString());
            var end = "2026-01-15T22:00:00Z";
            assertThat(new Pricer()
                            .price(measured(tariff, "2026-01-15T21:00:00Z", end, one, two))
                            .costs()
                            .total())
                    .isEqualTo(new Pricer()
                            .price(measured(tariff, "2026-01-15T21:00:00Z", end, together))
                            .costs()
                            .total());
        });
    }

    private static List<Code> codes(String start, String end) {
        var charge = new Pricer().price(measured(nightRate(), start, end, period(start, DimensionType.ENERGY, "1")));
        return charge.findings().stream().map(PriceFinding::code).toList();
    }

    private static Measured randomCharge(Random random) {
        var tariff = tariff(
                element(null, component(TariffDimension.FLAT, "0.35", 0)),
                element(
                        daily("21:30", "23:10"),
                        component(TariffDimension.ENERGY, "0.3137", 1),
                        component(TariffDimension.TIME, "1.11", 60)),
                element(
                        null,
                        component(TariffDimension.ENERGY, "0.4779", 100),
                        component(TariffDimension.TIME, "0.77", 60),
                        component(TariffDimension.PARKING_TIME, "2.345", 1 + random.nextInt(900))));
        var periods = new ArrayList<ChargingPeriod>();
        var at = START;
        while (periods.size() < 1 + random.nextInt(12)) {
            periods.add(randomPeriod(at, random));
            at = at.plusSeconds(60 + random.nextInt(3600));
        }
        return measured(tariff, START, at, periods);
    }

    private static ChargingPeriod randomPeriod(Instant at, Random random) {
        var hours = new BigDecimal(random.nextInt(10_000)).movePointLeft(4);
        var energy = new BigDecimal(random.nextInt(20_000)).movePointLeft(3);
        var dimensions = random.nextInt(3) == 0
                ? List.of(Dimension.of(DimensionType.PARKING_TIME, hours))
                : List.of(Dimension.of(DimensionType.ENERGY, energy), Dimension.of(DimensionType.TIME, hours));
        return new ChargingPeriod(at, dimensions, null, Extras.NONE);
    }

    private static void assertSum(Price total, List<Price> parts) {
        assertThat(parts.stream().map(Price::beforeTaxes).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total.beforeTaxes());
        assertThat(parts.stream().map(PricerTest::gross).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(gross(total));
    }

    private static void assertTaxes(PricedCharge charge) {
        var tax = charge.taxes().stream().map(TaxLine::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        var total = charge.exact().total();
        assertThat(tax).isEqualByComparingTo(gross(total).subtract(total.beforeTaxes()));
    }

    private static BigDecimal gross(Price price) {
        return Objects.requireNonNull(price.afterTaxes());
    }

    private static ChargingPeriod period(String start, DimensionType type, String volume) {
        return new ChargingPeriod(
                Instant.parse(start), List.of(Dimension.of(type, new BigDecimal(volume))), null, Extras.NONE);
    }

    private static Measured measured(Tariff tariff, String start, String end, ChargingPeriod... periods) {
        return measured(tariff, Instant.parse(start), Instant.parse(end), List.of(periods));
    }

    private static Measured measured(Tariff tariff, Instant start, Instant end, List<ChargingPeriod> periods) {
        return Measured.of(List.of(tariff), periods, start, end, AMSTERDAM, EUR);
    }
}
