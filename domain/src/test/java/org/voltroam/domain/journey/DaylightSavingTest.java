package org.voltroam.domain.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.journey.pricing.Measured;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Dimension;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Rate;

/** Charges of four hours and 20 kWh in the middle of which clocks are changed: what is used is measured by time that passes, not by clocks. */
final class DaylightSavingTest {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Amsterdam"),
            ZoneId.of("Europe/Lisbon"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"), // by half an hour
            ZoneId.of("America/St_Johns"));
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Agreement THROUGH_HUB = new Agreement(
            Samples.CPO,
            Samples.EMSP,
            Samples.HUB,
            new HubFee(new BigDecimal("0.10"), Rate.ofPercent("2")),
            Markup.NONE,
            NEW_YEAR);

    @Test
    @Tag("T01")
    void aChargeAcrossAChangeOfClocksSettlesAsAnyOther() {
        var usual = settled(ZoneId.of("UTC"), Instant.parse("2026-01-15T10:00:00Z"));
        assertThat(usual).isEqualTo(Money.of("17.00", "EUR"));
        for (var zone : ZONES) {
            var changes = changes(zone);
            assertThat(changes).as(zone.getId()).hasSize(2);
            for (var change : changes) {
                assertThat(settled(zone, change.getInstant()))
                        .as(change.toString())
                        .isEqualTo(usual);
            }
        }
    }

    @Test
    @Tag("T01")
    void hoursByTheClockAreOneFewerInSpringAndOneMoreInAutumn() {
        var amsterdam = changes(Samples.AMSTERDAM);
        // 1.00 an hour from 01:00 to 03:00 by the clock: one hour passes in spring, three in autumn
        assertThat(atNight(amsterdam.get(0).getInstant())).isEqualByComparingTo("1");
        assertThat(atNight(Instant.parse("2026-01-15T01:00:00Z"))).isEqualByComparingTo("2");
        assertThat(atNight(amsterdam.get(1).getInstant())).isEqualByComparingTo("3");
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        var next = zone.getRules().nextTransition(NEW_YEAR);
        while (next != null && next.getInstant().isBefore(Instant.parse("2027-01-01T00:00:00Z"))) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }

    /** Four hours at 2.00 and 20 kWh at 0.45. */
    private static Money settled(ZoneId zone, Instant middle) {
        var tariff = Samples.tariff(Samples.element(
                null,
                Samples.component(TariffDimension.ENERGY, "0.45", 1),
                Samples.component(TariffDimension.TIME, "2.00", 1)));
        var start = middle.minus(Duration.ofHours(2));
        var periods = List.of(period(start), period(middle));
        var total = new Pricer()
                .price(Measured.of(
                        List.of(tariff), periods, start, middle.plus(Duration.ofHours(2)), zone, Samples.EUR))
                .costs();
        var plain = Samples.cdr(
                Samples.total(
                        total.total().beforeTaxes().toPlainString(),
                        total.total().beforeTaxes().toPlainString()),
                "20");
        return Clearing.settle(plain, THROUGH_HUB, middle).wholesale();
    }

    /** What six hours around a moment cost where only the night does. */
    private static BigDecimal atNight(Instant middle) {
        var tariff = Samples.tariff(
                Samples.element(Samples.daily("01:00", "03:00"), Samples.component(TariffDimension.TIME, "1.00", 1)));
        var start = middle.minus(Duration.ofHours(3));
        var end = middle.plus(Duration.ofHours(3));
        var periods = new ArrayList<ChargingPeriod>();
        for (var at = start; at.isBefore(end); at = at.plus(Duration.ofHours(1))) {
            periods.add(new ChargingPeriod(
                    at, List.of(Dimension.of(DimensionType.TIME, BigDecimal.ONE)), null, Extras.NONE));
        }
        return new Pricer()
                .price(Measured.of(List.of(tariff), periods, start, end, Samples.AMSTERDAM, Samples.EUR))
                .exact()
                .total()
                .beforeTaxes();
    }

    private static ChargingPeriod period(Instant at) {
        return new ChargingPeriod(
                at,
                List.of(
                        Dimension.of(DimensionType.ENERGY, new BigDecimal("10")),
                        Dimension.of(DimensionType.TIME, new BigDecimal("2"))),
                null,
                Extras.NONE);
    }
}
