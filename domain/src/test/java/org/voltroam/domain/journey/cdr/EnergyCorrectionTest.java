package org.voltroam.domain.journey.cdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.voltroam.domain.journey.Samples.AMSTERDAM;
import static org.voltroam.domain.journey.Samples.START;
import static org.voltroam.domain.journey.Samples.cdr;
import static org.voltroam.domain.journey.Samples.total;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.journey.pricing.Measured;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Dimension;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Extras;

/** A CDR of 4 and 6 kWh that was wrong about how much it was. */
final class EnergyCorrectionTest {

    private static ChargingPeriod period(int second, String kWh) {
        var energy = Dimension.of(DimensionType.ENERGY, new BigDecimal(kWh));
        return new ChargingPeriod(START.plusSeconds(second), List.of(energy), null, Extras.NONE);
    }

    private static Cdr wrong() {
        var told = cdr(total("10.00", "12.10"), "10");
        return new Cdr(
                told.party(),
                told.id(),
                told.start(),
                told.end(),
                told.session(),
                told.token(),
                told.authMethod(),
                told.authorization(),
                told.location(),
                told.meterId(),
                told.currency(),
                told.tariffs(),
                List.of(period(0, "4"), period(1800, "6")),
                null,
                told.costs(),
                told.totalEnergy(),
                told.totalTime(),
                told.totalParkingTime(),
                told.remark(),
                told.invoiceReference(),
                null,
                null,
                null,
                told.lastUpdated(),
                told.extras());
    }

    private static Cdr corrected(String kWh) {
        return EnergyCorrection.of(
                wrong(),
                Energy.ofKWh(kWh),
                each -> new Pricer().price(Measured.of(each, AMSTERDAM)).costs());
    }

    private static List<BigDecimal> energies(Cdr cdr) {
        return cdr.periods().stream()
                .map(period -> period.volume(DimensionType.ENERGY).orElseThrow())
                .toList();
    }

    @Test
    void whatIsTooMuchIsTakenFromTheLastPeriods() {
        assertThat(energies(corrected("7")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("4"), new BigDecimal("3"));
        assertThat(energies(corrected("3")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("3"), BigDecimal.ZERO);
        assertThat(energies(corrected("12")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("4"), new BigDecimal("8"));
    }

    @Test
    void itIsOfThatEnergyInAll() {
        assertThat(corrected("7").totalEnergy()).isEqualTo(Energy.ofKWh("7"));
    }

    @Test
    void noEnergyIsLessThanNothing() {
        assertThatThrownBy(() -> corrected("-1")).isInstanceOf(IllegalArgumentException.class);
    }
}
