package org.voltroam.testkit.station;

import org.voltroam.platform.simulator.SimulatedStationSpec.Current;

/** How much power a car draws, in whole watts. */
@FunctionalInterface
public interface PowerCurve {

    /** The same to the end: an on-board charger. */
    PowerCurve CONSTANT = (most, soc) -> most;

    /** All up to 60 %, then less and less, down to a fifth at 100 %: a battery fed directly. */
    PowerCurve TAPERED = (most, soc) -> soc <= 60 ? most : most * (100 - 2 * (soc - 60)) / 100;

    /**
     * The power at a moment.
     *
     * @param most what the connector can give, W
     * @param soc state of charge, percent, 0 to 100
     */
    long watts(long most, int soc);

    static PowerCurve of(Current current) {
        return switch (current) {
            case AC -> CONSTANT;
            case DC -> TAPERED;
        };
    }
}
