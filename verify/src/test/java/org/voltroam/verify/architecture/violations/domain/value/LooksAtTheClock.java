package org.voltroam.verify.architecture.violations.domain.value;

import java.time.Instant;
import java.util.function.Supplier;

/** Forbidden: asks the clock by a reference to its method. */
public final class LooksAtTheClock {

    public Supplier<Instant> clock() {
        return Instant::now;
    }
}
