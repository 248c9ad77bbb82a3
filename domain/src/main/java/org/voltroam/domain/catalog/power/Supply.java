package org.voltroam.domain.catalog.power;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a place is connected to, which makes amperes of watts and watts of amperes.
 *
 * @param volts between a phase and neutral
 * @param phases 1 to 3; for direct current 1, with the voltage of the battery
 */
public record Supply(BigDecimal volts, int phases) {

    /** Three phases of 230 V. */
    public static final Supply EUROPEAN = new Supply(new BigDecimal("230"), 3);

    /** What limits are counted in: OCPP 1.6, ChargingRateUnitType. */
    public enum Unit {
        WATT,
        /** Per phase. */
        AMPERE
    }

    public Supply {
        if (volts.signum() <= 0 || phases < 1 || phases > 3) {
            throw new IllegalArgumentException("no supply has " + volts + " V on " + phases + " phases");
        }
    }

    /**
     * A limit in another unit, rounded down to a tenth: more than was allowed it never becomes. More phases than there are cannot be
     * used.
     */
    BigDecimal in(Unit wanted, Unit told, Course.Step step) {
        var used = step.phases() == null ? phases : Math.min(step.phases(), phases);
        return in(wanted, told, step.limit(), used);
    }

    /** A limit for all phases, in another unit, rounded down to a tenth. */
    public BigDecimal in(Unit wanted, Unit told, BigDecimal limit) {
        return in(wanted, told, limit, phases);
    }

    private BigDecimal in(Unit wanted, Unit told, BigDecimal limit, int used) {
        if (wanted == told) {
            return limit;
        }
        var watts = volts.multiply(BigDecimal.valueOf(used));
        return switch (wanted) {
            case WATT -> limit.multiply(watts).setScale(1, RoundingMode.DOWN);
            case AMPERE -> limit.divide(watts, 1, RoundingMode.DOWN);
        };
    }
}
