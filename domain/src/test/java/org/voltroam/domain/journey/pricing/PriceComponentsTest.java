package org.voltroam.domain.journey.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.after;
import static org.voltroam.domain.journey.Samples.beginning;
import static org.voltroam.domain.journey.Samples.component;
import static org.voltroam.domain.journey.Samples.daily;
import static org.voltroam.domain.journey.Samples.element;
import static org.voltroam.domain.journey.Samples.energy;
import static org.voltroam.domain.journey.Samples.reading;
import static org.voltroam.domain.journey.Samples.tariff;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;
import org.voltroam.domain.journey.pricing.SignalCuts.Signal;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.journey.session.SessionRecorder;

/** A charge from 20:00 UTC, 21:00 in Amsterdam. */
class PriceComponentsTest {

    private static final Instant NOW = Instant.parse("2026-01-16T03:00:00Z");
    private static final Price COST = Price.of(BigDecimal.ONE, BigDecimal.TWO);
    private static final List<MeterReading> STEADY = List.of(reading("2026-01-15T22:00:00Z", "1020"));

    @Test
    @Tag("CDR-09")
    void aPeriodBeginsWheneverAnotherPriceComponentBecomesActive() {
        assertThat(starts(daily("22:00", "23:00"), STEADY)).as("time of day").containsExactly("20:00", "21:00");
        assertThat(starts(after(1800), STEADY)).as("duration").containsExactly("20:00", "20:30");
        assertThat(starts(energy("5", null), STEADY)).as("energy").containsExactly("20:00", "20:30");
        var slower = List.of(
                reading("2026-01-15T20:15:00Z", "1005"),
                reading("2026-01-15T20:30:00Z", "1010"),
                reading("2026-01-15T21:30:00Z", "1015"));
        assertThat(starts(power("11"), slower)).as("power").containsExactly("20:00", "20:30");
        assertThat(starts(power("30"), slower)).as("a power never reached").containsExactly("20:00");

        var current = Restricting.only("min_current", "16");
        var signals = new SignalCuts(List.of(signal("20:00", "32"), signal("20:20", "31"), signal("20:45", "10")));
        assertThat(starts(new SessionRecorder(signals, recording -> COST), current, STEADY))
                .as("current")
                .containsExactly("20:00", "20:45");
    }

    private static Signal signal(String time, String amperes) {
        return new Signal(Instant.parse("2026-01-15T" + time + ":00Z"), null, new BigDecimal(amperes));
    }

    private static TariffRestrictions power(String kW) {
        return Restricting.only("min_power", kW);
    }

    private static List<String> starts(TariffRestrictions when, List<MeterReading> readings) {
        return starts(new SessionRecorder(new PriceBoundaries(), recording -> COST), when, readings);
    }

    private static List<String> starts(SessionRecorder recorder, TariffRestrictions when, List<MeterReading> readings) {
        Tariff tariff = tariff(
                element(when, component(TariffDimension.ENERGY, "0.30", 1)),
                element(null, component(TariffDimension.ENERGY, "0.20", 1)));
        return recorder
                .metered(recorder.begin(beginning("1000", tariff), NOW), readings, NOW)
                .session()
                .periods()
                .stream()
                .map(period -> period.start().toString().substring(11, 16))
                .toList();
    }
}
