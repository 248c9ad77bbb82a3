package org.voltroam.domain.journey.session;

import java.util.ArrayList;
import java.util.List;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.value.Energy;

/**
 * Two ways to read a register that falls. A {@link SessionRecorder} takes the fall for a glitch: the low reading counts for nothing.
 * Partners who replace or reset meters during a charge may agree that a register begins anew: then the fall counts as no energy, and what
 * it rises afterwards counts.
 */
public final class RegisterFall {

    private RegisterFall() {}

    /**
     * The same energy on a register that never falls.
     *
     * @param readings in the order of their time
     */
    public static List<MeterReading> begunAnew(List<MeterReading> readings) {
        var rising = new ArrayList<MeterReading>(readings.size());
        for (int index = 0; index < readings.size(); index++) {
            var reading = readings.get(index);
            var register = index == 0
                    ? reading.register()
                    : rising.getLast().register().plus(risen(readings.get(index - 1), reading));
            rising.add(new MeterReading(reading.at(), register));
        }
        return List.copyOf(rising);
    }

    private static Energy risen(MeterReading before, MeterReading now) {
        return now.register().compareTo(before.register()) <= 0
                ? Energy.ZERO
                : now.register().minus(before.register());
    }
}
