package org.voltroam.testkit.station;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long calls took, to within an eighth of the value. Any number of threads count at once. */
final class Latencies {

    private static final int SUB_BITS = 3;

    private final AtomicLongArray buckets = new AtomicLongArray(64 << SUB_BITS);

    void add(long nanos) {
        buckets.incrementAndGet(bucket(Math.max(1L << SUB_BITS, nanos)));
    }

    /** The duration that so many of a thousand calls did not exceed; zero when there were none. */
    Duration quantile(int perMille) {
        var total = 0L;
        for (int i = 0; i < buckets.length(); i++) {
            total += buckets.get(i);
        }
        var wanted = Math.ceilDiv(total * perMille, 1000);
        var seen = 0L;
        for (int i = 0; i < buckets.length(); i++) {
            seen += buckets.get(i);
            if (seen >= wanted && seen > 0) {
                return Duration.ofNanos(ceiling(i));
            }
        }
        return Duration.ZERO;
    }

    private static int bucket(long nanos) {
        var exponent = 63 - Long.numberOfLeadingZeros(nanos);
        var sub = (int) (nanos >> (exponent - SUB_BITS)) & ((1 << SUB_BITS) - 1);
        return (exponent << SUB_BITS) + sub;
    }

    private static long ceiling(int bucket) {
        var exponent = bucket >> SUB_BITS;
        var sub = bucket & ((1 << SUB_BITS) - 1);
        return ((1L << SUB_BITS) + sub + 1) << (exponent - SUB_BITS);
    }
}
