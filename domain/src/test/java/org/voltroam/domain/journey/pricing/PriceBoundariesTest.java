package org.voltroam.domain.journey.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.AMSTERDAM;
import static org.voltroam.domain.journey.Samples.component;
import static org.voltroam.domain.journey.Samples.daily;
import static org.voltroam.domain.journey.Samples.element;
import static org.voltroam.domain.journey.Samples.energy;
import static org.voltroam.domain.journey.Samples.nightRate;
import static org.voltroam.domain.journey.Samples.tariff;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.value.Energy;

class PriceBoundariesTest {

    @Test
    void aNightRateChangesAtItsLocalHoursAndABlockingFeeAfterItsDuration() {
        assertThat(moments(nightRate(), "2026-01-15T20:00:00Z", "2026-01-16T06:00:00Z"))
                .containsExactly("2026-01-15T21:00:00Z", "2026-01-16T00:00:00Z", "2026-01-16T05:00:00Z");
    }

    @Test
    void theEndsOfTheChargeAreNoBoundaries() {
        assertThat(moments(nightRate(), "2026-01-15T21:00:00Z", "2026-01-16T00:30:00Z"))
                .isEmpty();
    }

    @Test
    void anHourThatDaylightSavingSkipsIsWhereTheClockJumps() {
        var tariff = between("02:30", "02:45");
        assertThat(moments(tariff, "2026-03-29T00:00:00Z", "2026-03-29T04:00:00Z"))
                .containsExactly("2026-03-29T01:00:00Z");
    }

    @Test
    void anHourThatComesTwiceIsTwoMoments() {
        var tariff = between("02:30", "02:45");
        assertThat(moments(tariff, "2026-10-25T00:00:00Z", "2026-10-25T04:00:00Z"))
                .containsExactly(
                        "2026-10-25T00:30:00Z",
                        "2026-10-25T00:45:00Z",
                        "2026-10-25T01:00:00Z",
                        "2026-10-25T01:30:00Z",
                        "2026-10-25T01:45:00Z");
    }

    @Test
    void stepsInEnergyAreInOrderAndAboveZero() {
        var tariff = tariff(
                element(energy("0", "10"), component(TariffDimension.ENERGY, "0.30", 1)),
                element(energy("10", "50"), component(TariffDimension.ENERGY, "0.20", 1)));
        assertThat(new PriceBoundaries().energies(List.of(tariff), Instant.EPOCH))
                .containsExactly(Energy.ofKWh("10"), Energy.ofKWh("50"));
    }

    private static Tariff between(String from, String to) {
        return tariff(element(daily(from, to), component(TariffDimension.ENERGY, "0.30", 1)));
    }

    private static List<String> moments(Tariff tariff, String start, String end) {
        return new PriceBoundaries()
                .moments(List.of(tariff), Instant.parse(start), Instant.parse(end), AMSTERDAM).stream()
                        .map(Instant::toString)
                        .toList();
    }
}
