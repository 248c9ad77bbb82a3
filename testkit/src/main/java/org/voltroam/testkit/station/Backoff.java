package org.voltroam.testkit.station;

import java.time.Duration;

/** Waiting longer after every failure, never in step with other stations. OCPP 2.1 Part 4, 5.4. */
public record Backoff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 16;

    /** From 1 second to 1 minute. */
    public static Backoff usual() {
        return new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    /** @param seed spreads stations over half of the pause; the same seed waits the same */
    Duration pause(int failures, int seed) {
        var doubled = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        var whole = doubled.compareTo(longest) > 0 ? longest : doubled;
        var spread = Math.floorMod((seed + failures) * 0x9E3779B9, 512);
        return whole.multipliedBy(512 + spread).dividedBy(1024);
    }
}
