package org.voltroam.platform.simulator;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Power;

/**
 * Where a simulated charge stands.
 *
 * @param at on the charge's own time line
 * @param delivered since it started
 * @param wanted in the end
 * @param transaction the operator's number, as soon as it is known
 * @param soc the battery in percent
 */
public record Progress(
        Step step,
        Instant at,
        Energy delivered,
        Energy wanted,
        Power power,
        BigDecimal soc,
        @Nullable Integer transaction) {

    public enum Step {
        STARTED,
        CHARGING,
        /** Full, still plugged in. */
        FULL,
        STOPPED
    }
}
