package org.voltroam.platform.work;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: doubling, up to a bound, with full jitter, so that many who failed together do not come
 * back together.
 *
 * @param first upper bound of the first wait
 * @param most upper bound of every wait
 */
public record Backoff(Duration first, Duration most) {

    public Backoff {
        if (!first.isPositive() || most.compareTo(first) < 0) {
            throw new IllegalArgumentException("a backoff needs 0 < first <= most");
        }
    }

    /** @param failures how many attempts have failed so far, at least 1 */
    public Duration delay(int failures, RandomGenerator random) {
        return Duration.ofNanos(random.nextLong(bound(failures).toNanos() + 1));
    }

    /** The longest wait after so many failures. */
    public Duration bound(int failures) {
        var doublings = Math.min(Math.max(failures, 1) - 1, 40);
        var most = most().toNanos();
        return first.toNanos() > most >> doublings ? Duration.ofNanos(most) : first.multipliedBy(1L << doublings);
    }
}
