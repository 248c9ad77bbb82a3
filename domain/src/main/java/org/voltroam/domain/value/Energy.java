package org.voltroam.domain.value;

import java.math.BigDecimal;

/** An amount of energy in kWh, exact. Negative when a car feeds back. Equal when numerically equal. */
public record Energy(BigDecimal kWh) implements Comparable<Energy> {

    public static final Energy ZERO = new Energy(BigDecimal.ZERO);

    public Energy {
        kWh = kWh.signum() == 0 ? BigDecimal.ZERO : kWh.stripTrailingZeros();
    }

    public static Energy ofKWh(String kWh) {
        return new Energy(new BigDecimal(kWh));
    }

    /** From a meter's unit. OCPP 1.6 meterStart and meterStop are in Wh. */
    public static Energy ofWh(BigDecimal wattHours) {
        return new Energy(wattHours.movePointLeft(3));
    }

    public BigDecimal wattHours() {
        return kWh.movePointRight(3);
    }

    public Energy plus(Energy other) {
        return new Energy(kWh.add(other.kWh));
    }

    public Energy minus(Energy other) {
        return new Energy(kWh.subtract(other.kWh));
    }

    @Override
    public int compareTo(Energy other) {
        return kWh.compareTo(other.kWh);
    }

    @Override
    public String toString() {
        return kWh.toPlainString() + " kWh";
    }
}
