package org.voltroam.domain.value;

import java.math.BigDecimal;

/** Electric power in kW, exact. Equal when numerically equal. */
public record Power(BigDecimal kW) implements Comparable<Power> {

    public Power {
        kW = kW.signum() == 0 ? BigDecimal.ZERO : kW.stripTrailingZeros();
    }

    public static Power ofKW(String kW) {
        return new Power(new BigDecimal(kW));
    }

    public static Power ofWatts(BigDecimal watts) {
        return new Power(watts.movePointLeft(3));
    }

    @Override
    public int compareTo(Power other) {
        return kW.compareTo(other.kW);
    }

    @Override
    public String toString() {
        return kW.toPlainString() + " kW";
    }
}
