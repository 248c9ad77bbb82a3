package org.voltroam.domain.journey.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.AMSTERDAM;
import static org.voltroam.domain.journey.Samples.EUR;
import static org.voltroam.domain.journey.Samples.START;
import static org.voltroam.domain.journey.Samples.component;
import static org.voltroam.domain.journey.Samples.daily;
import static org.voltroam.domain.journey.Samples.element;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.PriceLimit;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.catalog.tariff.TariffElement;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;
import org.voltroam.domain.catalog.tariff.TariffType;
import org.voltroam.domain.catalog.tariff.TaxIncluded;
import org.voltroam.domain.journey.Samples;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Dimension;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Rate;
import org.voltroam.domain.value.TariffId;

/** What OCPI says of a tariff, rule by rule. The charge begins at 21:00 in Amsterdam, on a Thursday. */
class TariffRulesTest {

    private static final TariffElement NIGHT =
            element(daily("22:00", "06:00"), component(TariffDimension.ENERGY, "0.25", 1));
    private static final TariffElement BY_TIME = element(null, component(TariffDimension.TIME, "2.00", 1));
    private static final TariffElement REST =
            element(null, component(TariffDimension.ENERGY, "0.40", 1), component(TariffDimension.TIME, "7.00", 1));

    @Test
    @Tag("TAR-03")
    void eachDimensionIsPricedByTheFirstElementThatHasItAndHolds() {
        var tariff = Samples.tariff(NIGHT, BY_TIME, REST);
        var evening = new ChargingPeriod(
                START, List.of(of(DimensionType.ENERGY, "10"), of(DimensionType.TIME, "1")), null, Extras.NONE);
        var night = new ChargingPeriod(
                START.plusSeconds(3600),
                List.of(of(DimensionType.ENERGY, "10"), of(DimensionType.TIME, "1")),
                null,
                Extras.NONE);

        var charge = price(tariff, 7200, evening, night);

        assertThat(charge.lines())
                .extracting(line -> line.dimension() + " by " + line.element() + ": "
                        + line.cost().beforeTaxes().stripTrailingZeros().toPlainString())
                .containsExactlyInAnyOrder("ENERGY by 2: 4", "TIME by 1: 2", "ENERGY by 0: 2.5", "TIME by 1: 2");
    }

    /** What is added at the end of each limit is what would still be, or no longer is, inside. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            start_date | 2026-01-15T22:59:59Z | 1 | 2
            start_date | 2026-01-15T23:00:00Z | 1 | 1
            end_date   | 2026-01-15T22:59:59Z | 1 | 1
            end_date   | 2026-01-15T23:00:00Z | 1 | 2
            min_kwh    | 2026-01-15T20:30:00Z | 4.999 | 2
            min_kwh    | 2026-01-15T20:30:00Z | 5.000 | 1
            max_kwh    | 2026-01-15T20:30:00Z | 4.999 | 1
            max_kwh    | 2026-01-15T20:30:00Z | 5.000 | 2
            min_duration | 2026-01-15T20:09:59Z | 1 | 2
            min_duration | 2026-01-15T20:10:00Z | 1 | 1
            max_duration | 2026-01-15T20:09:59Z | 1 | 1
            max_duration | 2026-01-15T20:10:00Z | 1 | 2
            """)
    @Tag("TAR-07")
    void whereALimitBeginsItHoldsAndWhereItEndsItDoesNot(String limit, String at, String before, String price) {
        var limits = Restricting.by(limit);
        var first = period(START, of(DimensionType.ENERGY, before));
        var judged = period(Instant.parse(at), of(DimensionType.TIME, "1"));

        assertThat(total(twoRates(limits), first, judged)).isEqualByComparingTo(price);
    }

    @Test
    @Tag("TAR-05")
    void anElementHoldsOnlyWhenAllItsRestrictionsDo() {
        var first = period(START, of(DimensionType.ENERGY, "10"));
        var judged = new ChargingPeriod(
                START.plusSeconds(1800),
                List.of(of(DimensionType.TIME, "1"), of(DimensionType.CURRENT, "20"), of(DimensionType.POWER, "10")),
                null,
                Extras.NONE);

        assertThat(total(twoRates(Restricting.all()), first, judged)).isEqualByComparingTo("1");
        for (var broken : Restricting.allButOne()) {
            assertThat(total(twoRates(broken), first, judged))
                    .as(broken.toString())
                    .isEqualByComparingTo("2");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "min_power,POWER,9.9|10|9.9,2|1|2",
        "max_power,POWER,19|20|19.9,1|2|1",
        "min_current,CURRENT,15|16|15,2|1|2",
        "max_current,CURRENT,31|32|31,1|2|1"
    })
    @Tag("TAR-08")
    void powerAndCurrentSwitchAnElementOnAndOffWithEveryPeriod(
            String limit, DimensionType measured, String values, String prices) {
        var periods = new ArrayList<ChargingPeriod>();
        for (var value : values.split("\\|")) {
            periods.add(new ChargingPeriod(
                    START.plusSeconds(3600L * periods.size()),
                    List.of(of(DimensionType.TIME, "1"), of(measured, value)),
                    null,
                    Extras.NONE));
        }

        var charge = price(twoRates(Restricting.by(limit)), 3 * 3600, periods.toArray(ChargingPeriod[]::new));

        assertThat(charge.lines())
                .extracting(line -> line.unitPrice().stripTrailingZeros().toPlainString())
                .containsExactly(prices.split("\\|"));
    }

    /** 3 phases of 16 A are 48 A: the limit is not one of a phase. */
    @Test
    @Tag("TAR-08")
    void theCurrentOfAllPhasesTogetherIsLimited() {
        var judged = new ChargingPeriod(
                START, List.of(of(DimensionType.TIME, "1"), of(DimensionType.CURRENT, "48")), null, Extras.NONE);

        assertThat(total(twoRates(Restricting.by("max_current")), judged)).isEqualByComparingTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "ENERGY,ENERGY,5.0001,500,5.5",
        "ENERGY,ENERGY,5.5,500,5.5",
        "ENERGY,ENERGY,0.0001,1,0.001",
        "TIME,TIME,0.251,900,0.5",
        "TIME,TIME,0.25,900,0.25",
        "PARKING_TIME,PARKING_TIME,0.5003,60,0.51666667"
    })
    @Tag("TAR-09")
    void aStepRoundsUpToItsNextMultiple(
            TariffDimension priced, DimensionType measured, String volume, int step, String billed) {
        var tariff = Samples.tariff(element(null, component(priced, "3.60", step)));

        var charge = price(tariff, 3600, period(START, of(measured, volume)));

        assertThat(charge.billed(priced).setScale(8, RoundingMode.HALF_UP)).isEqualByComparingTo(billed);
    }

    @Test
    @Tag("TAR-09")
    void aFlatFeeHasNoSteps() {
        var tariff = Samples.tariff(element(null, component(TariffDimension.FLAT, "1.50", 600)));

        assertThat(total(tariff, period(START, of(DimensionType.TIME, "1")))).isEqualByComparingTo("1.50");
    }

    /** 2 h at one price and 0.51 h parked at another, in steps of 10 minutes: only the last dimension's total is rounded. */
    @Test
    @Tag("CDR-15")
    void aStepCountsOnceForEnergyAndOnceForAllTime() {
        var tariff = Samples.tariff(
                element(daily("21:00", "22:00"), component(TariffDimension.ENERGY, "1.00", 1000)),
                element(
                        null,
                        component(TariffDimension.ENERGY, "2.00", 1000),
                        component(TariffDimension.TIME, "6.00", 600),
                        component(TariffDimension.PARKING_TIME, "12.00", 600)));
        var charge = price(
                tariff,
                3 * 3600,
                new ChargingPeriod(
                        START,
                        List.of(of(DimensionType.ENERGY, "1.4"), of(DimensionType.TIME, "1.01")),
                        null,
                        Extras.NONE),
                new ChargingPeriod(
                        START.plusSeconds(3636),
                        List.of(of(DimensionType.ENERGY, "1.4"), of(DimensionType.TIME, "0.98")),
                        null,
                        Extras.NONE),
                period(START.plusSeconds(7164), of(DimensionType.PARKING_TIME, "0.51")));

        // 2.8 kWh become 3.0, once: 1.4 at 1.00, 1.4 + 0.2 at 2.00. 1.99 h stay; 0.51 h become 40 minutes.
        assertThat(charge.billed(TariffDimension.ENERGY)).isEqualByComparingTo("3.0");
        assertThat(Objects.requireNonNull(charge.exact().energy()).beforeTaxes())
                .isEqualByComparingTo("4.6");
        assertThat(charge.billed(TariffDimension.TIME)).isEqualByComparingTo("1.99");
        assertThat(charge.billed(TariffDimension.PARKING_TIME).multiply(new BigDecimal(60)))
                .isBetween(new BigDecimal("39.99"), new BigDecimal("40.01"));
    }

    @Test
    @Tag("TAR-10")
    void aPriceIsBeforeVatAndWithoutARateThereIsNoVat() {
        var taxed =
                price(Samples.tariff(element(null, vat("19"))), 3600, period(START, of(DimensionType.ENERGY, "10")));
        var zero = price(Samples.tariff(element(null, vat("0"))), 3600, period(START, of(DimensionType.ENERGY, "10")));
        var none = price(Samples.tariff(element(null, vat(null))), 3600, period(START, of(DimensionType.ENERGY, "10")));

        assertThat(shown(taxed)).isEqualTo("10.00 11.90 at 19");
        assertThat(shown(zero)).isEqualTo("10.00 10.00 at 0");
        assertThat(shown(none)).isEqualTo("10.00 10.00 at no rate");
    }

    @ParameterizedTest
    @CsvSource({
        "min,1,2,   10.00 11.90",
        "min,11,2,  11.00 11.90",
        "min,1,13,  10.00 13.00",
        "min,12,13, 12.00 13.00",
        "max,20,30, 10.00 11.90",
        "max,9,30,  9.00 11.90",
        "max,20,11, 10.00 11.00",
        "max,8,9,   8.00 9.00"
    })
    @Tag("TAR-11")
    @Tag("TAR-13")
    void aLimitBindsEachTotalByItself(String which, String net, String gross, String expected) {
        var limit = new PriceLimit(new BigDecimal(net), new BigDecimal(gross), Extras.NONE);
        for (var taxes : new TaxIncluded[] {null, TaxIncluded.NO}) {
            var tariff = limited(which.equals("min") ? limit : null, which.equals("max") ? limit : null, taxes);

            var total = price(tariff, 3600, period(START, of(DimensionType.ENERGY, "10")))
                    .costs()
                    .total();

            assertThat(total.beforeTaxes() + " " + total.afterTaxes()).isEqualTo(expected);
        }
    }

    /** Without a limit on the gross total it follows the net one, at the rate of the charge. */
    @Test
    @Tag("TAR-13")
    void aLimitMayBeStatedBeforeTaxesOnly() {
        var limit = new PriceLimit(new BigDecimal("5"), null, Extras.NONE);

        var total = price(limited(null, limit, TaxIncluded.NO), 3600, period(START, of(DimensionType.ENERGY, "10")))
                .costs()
                .total();

        assertThat(total.beforeTaxes() + " " + total.afterTaxes()).isEqualTo("5.00 5.95");
    }

    @Test
    @Tag("TAR-14")
    void aReservationIsPricedByItsOwnElementsAndOnlyItsFeeAndItsTime() {
        var tariff = Samples.tariff(
                element(
                        Restricting.by("RESERVATION"),
                        component(TariffDimension.FLAT, "1.00", 1),
                        component(TariffDimension.TIME, "5.00", 1),
                        component(TariffDimension.ENERGY, "9.00", 1)),
                element(Restricting.by("RESERVATION_EXPIRES"), component(TariffDimension.FLAT, "4.00", 1)),
                element(
                        null,
                        component(TariffDimension.ENERGY, "0.40", 1),
                        component(TariffDimension.TIME, "3.00", 1)));
        var reserved = new ChargingPeriod(
                START,
                List.of(of(DimensionType.RESERVATION_TIME, "0.5"), of(DimensionType.ENERGY, "7")),
                null,
                Extras.NONE);

        var used = price(
                tariff,
                5400,
                reserved,
                new ChargingPeriod(
                        START.plusSeconds(1800), List.of(of(DimensionType.ENERGY, "10")), null, Extras.NONE));
        var expired = new Pricer()
                .price(new Measured(
                        List.of(tariff),
                        List.of(reserved),
                        START,
                        START.plusSeconds(1800),
                        AMSTERDAM,
                        EUR,
                        null,
                        true));

        // 1.00 + 0.5 h x 5.00, and the charge by itself; when nobody came the fee of an expiry stands in for the other
        // fee.
        assertThat(used.costs().reservation()).extracting("beforeTaxes").isEqualTo(new BigDecimal("3.50"));
        assertThat(used.costs().total().beforeTaxes()).isEqualByComparingTo("7.50");
        assertThat(expired.costs().reservation()).extracting("beforeTaxes").isEqualTo(new BigDecimal("6.50"));
        assertThat(expired.costs().total().beforeTaxes()).isEqualByComparingTo("6.50");
    }

    @ParameterizedTest
    @CsvSource({
        "ANY,                                  ,               1",
        "ANY,                                  AD_HOC_PAYMENT, 1",
        "AD_HOC_PAYMENT|REGULAR,               ,               2",
        "AD_HOC_PAYMENT|REGULAR,               AD_HOC_PAYMENT, 1",
        "REGULAR|PROFILE_GREEN|PROFILE_FAST,   PROFILE_GREEN,  2",
        "REGULAR|PROFILE_GREEN|PROFILE_FAST,   PROFILE_FAST,   3",
        "REGULAR|PROFILE_GREEN,                PROFILE_CHEAP,  1",
        "PROFILE_GREEN|REGULAR,                REGULAR,        2"
    })
    @Tag("TAR-15")
    void theTypeOfATariffSaysWhoseItIs(String types, @Nullable TariffType wanted, String price) {
        var tariffs = new ArrayList<Tariff>();
        for (var type : types.split("\\|")) {
            var number = Integer.toString(tariffs.size() + 1);
            tariffs.add(typed("T" + number, type.equals("ANY") ? null : TariffType.valueOf(type), number));
        }

        var charge = new Pricer()
                .price(new Measured(
                        tariffs,
                        List.of(period(START, of(DimensionType.TIME, "1"))),
                        START,
                        START.plusSeconds(3600),
                        AMSTERDAM,
                        EUR,
                        wanted,
                        false));

        assertThat(charge.costs().total().beforeTaxes()).isEqualByComparingTo(price);
    }

    private static Tariff twoRates(TariffRestrictions restrictions) {
        return Samples.tariff(
                element(restrictions, component(TariffDimension.TIME, "1.00", 0)),
                element(null, component(TariffDimension.TIME, "2.00", 0)));
    }

    private static PriceComponent vat(@Nullable String percent) {
        return new PriceComponent(
                Open.of(TariffDimension.ENERGY),
                BigDecimal.ONE,
                percent == null ? null : Rate.ofPercent(percent),
                1,
                Extras.NONE);
    }

    private static String shown(PricedCharge charge) {
        var total = charge.costs().total();
        var rate = charge.taxes().getFirst().rate();
        return total.beforeTaxes() + " " + total.afterTaxes() + " at "
                + (rate == null
                        ? "no rate"
                        : rate.percent().stripTrailingZeros().toPlainString());
    }

    /** 1.00 a kWh before 19 % VAT. */
    private static Tariff limited(@Nullable PriceLimit min, @Nullable PriceLimit max, @Nullable TaxIncluded taxes) {
        return tariff("T1", null, min, max, taxes, element(null, vat("19")));
    }

    private static Tariff typed(String id, @Nullable TariffType type, String price) {
        return tariff(id, type, null, null, null, element(null, component(TariffDimension.TIME, price, 0)));
    }

    private static Tariff tariff(
            String id,
            @Nullable TariffType type,
            @Nullable PriceLimit min,
            @Nullable PriceLimit max,
            @Nullable TaxIncluded taxes,
            TariffElement element) {
        return new Tariff(
                Samples.CPO,
                TariffId.of(id),
                new CurrencyCode("EUR"),
                type == null ? null : Open.of(type),
                List.of(),
                null,
                min,
                max,
                null,
                List.of(element),
                taxes == null ? null : Open.of(taxes),
                null,
                null,
                null,
                START,
                Extras.NONE);
    }

    private static BigDecimal total(Tariff tariff, ChargingPeriod... periods) {
        return price(tariff, 12 * 3600, periods).exact().total().beforeTaxes();
    }

    private static PricedCharge price(Tariff tariff, long seconds, ChargingPeriod... periods) {
        return new Pricer()
                .price(Measured.of(
                        List.of(tariff), List.of(periods), START, START.plusSeconds(seconds), AMSTERDAM, EUR));
    }

    private static ChargingPeriod period(Instant start, Dimension dimension) {
        return new ChargingPeriod(start, List.of(dimension), null, Extras.NONE);
    }

    private static Dimension of(DimensionType type, String volume) {
        return Dimension.of(type, new BigDecimal(volume));
    }
}
