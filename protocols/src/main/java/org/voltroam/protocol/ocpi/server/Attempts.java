package org.voltroam.protocol.ocpi.server;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Wrong credentials tokens, counted a minute at a time, from each address and from all together. Above a bound the answer is no longer
 * 401 but 429.
 *
 * <p>Only wrong tokens are counted and held up: a right one is always let in, so that nobody can lock a partner out by guessing in its
 * neighbourhood. A person hears of it by the {@link Alarm}. Our tokens are 256 random bits, which no number of guesses finds.
 */
public final class Attempts {

    static final int PER_ADDRESS = 60;
    static final int TOGETHER = 1000;

    private final InstantSource clock;
    private final Alarm alarm;
    private final Map<String, AtomicInteger> byAddress = new ConcurrentHashMap<>();
    private final AtomicInteger together = new AtomicInteger();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile long minute;

    /** Who hears that somebody guesses tokens, once in each minute in which there are too many wrong ones. */
    @FunctionalInterface
    public interface Alarm {

        /**
         * Called on the event loop.
         *
         * @param address whose guess was one too many; null where there is none
         * @param wrong how many wrong tokens there were in this minute, from all together
         */
        void told(@Nullable String address, int wrong);
    }

    public Attempts(InstantSource clock) {
        this(clock, (address, wrong) -> {});
    }

    public Attempts(InstantSource clock, Alarm alarm) {
        this.clock = clock;
        this.alarm = alarm;
        this.minute = clock.millis() / 60_000;
    }

    /** Counts one; true when there have been too many. */
    public boolean isTooMany(@Nullable String address) {
        begin(clock.millis() / 60_000);
        var all = together.incrementAndGet();
        var tooMany = isTooManyFrom(address) || all > TOGETHER;
        if (tooMany && told.compareAndSet(false, true)) {
            alarm.told(address, all);
        }
        return tooMany;
    }

    private boolean isTooManyFrom(@Nullable String address) {
        if (address == null || together.get() > TOGETHER) {
            return false; // beyond the common bound nobody is told apart, so the table stays small
        }
        return byAddress.computeIfAbsent(address, anew -> new AtomicInteger()).incrementAndGet() > PER_ADDRESS;
    }

    private void begin(long now) {
        if (now != minute) {
            minute = now;
            byAddress.clear();
            together.set(0);
            told.set(false);
        }
    }
}
