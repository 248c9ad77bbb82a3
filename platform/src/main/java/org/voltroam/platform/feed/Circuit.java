package org.voltroam.platform.feed;

import java.time.Duration;
import java.time.Instant;

/**
 * How we stand with a receiver, and whether it may be called now. A value: what happens gives the next one.
 *
 * <pre>
 *             no answer               no answer, the fifth in a row
 *   Closed ---------------> Closed ---------------------------------> Open ---+
 *     ^  ^    (one call at a time, after a pause)                      |  ^   | the probe fails
 *     |  |                                                             |  +---+
 *     |  +------------ it answers: the probe, when half open ----------+
 *     |
 *     +--- Asked, when the time it asked for is over and it answers
 * </pre>
 *
 * <p>An open circuit is half open once its pause is over: one call probes, the rest wait for what comes of it.
 */
public sealed interface Circuit {

    /** No answers in a row after which a circuit opens. */
    int OPENS_AFTER = 5;

    /**
     * In touch, or nearly.
     *
     * @param failures no answers in a row
     * @param notBefore no call before
     */
    record Closed(int failures, Instant notBefore) implements Circuit {}

    /**
     * Out of reach.
     *
     * @param since when the circuit opened
     * @param notBefore the next probe
     * @param why of the last vain call
     */
    record Open(int failures, Instant since, Instant notBefore, String why) implements Circuit {}

    /** It answered, and asked not to be called before. */
    record Asked(Instant notBefore, String why) implements Circuit {

        @Override
        public int failures() {
            return 0;
        }
    }

    /** Nothing is known against it. */
    static Circuit closed() {
        return new Closed(0, Instant.MIN);
    }

    int failures();

    Instant notBefore();

    /** How many calls may be under way. */
    default int allows(Instant now, int atOnce) {
        if (notBefore().isAfter(now)) {
            return 0;
        }
        return switch (this) {
            case Closed(var failures, var notBefore) -> failures == 0 ? atOnce : 1;
            case Open open -> 1;
            case Asked asked -> 1;
        };
    }

    /**
     * After a call without an answer. Calls that were under way together and failed together count once.
     *
     * @param pause until the next one
     */
    default Circuit unanswered(Instant now, Duration pause, String why) {
        if (notBefore().isAfter(now)) {
            return this;
        }
        var next = now.plus(pause);
        return switch (this) {
            case Closed(var failures, var notBefore) ->
                failures + 1 < OPENS_AFTER ? new Closed(failures + 1, next) : new Open(failures + 1, now, next, why);
            case Open(var failures, var since, var notBefore, var before) -> new Open(failures + 1, since, next, why);
            case Asked asked -> new Closed(1, next);
        };
    }

    /** After an answer that asks for time. The longest time asked for counts. */
    default Circuit asked(Instant until, String why) {
        return this instanceof Asked(var notBefore, var before) && notBefore.isAfter(until)
                ? this
                : new Asked(until, why);
    }

    /** An answer to a call that began before it asked for time does not shorten that time. */
    default Circuit answered(Instant now) {
        return this instanceof Asked(var notBefore, var why) && notBefore.isAfter(now) ? this : closed();
    }

    /** News that it may be back: it may be called at once, with one call. Time that it asked for is kept. */
    default Circuit maybeBack() {
        return switch (this) {
            case Closed(var failures, var notBefore) -> new Closed(failures, Instant.MIN);
            case Open(var failures, var since, var notBefore, var why) -> new Open(failures, since, Instant.MIN, why);
            case Asked asked -> asked;
        };
    }

    /** For people. */
    default String told() {
        return switch (this) {
            case Closed(var failures, var notBefore) ->
                failures == 0
                        ? "in touch"
                        : "did not answer " + times(failures) + ", is called again one call at a time";
            case Open(var failures, var since, var notBefore, var why) ->
                "out of reach since " + since + " (" + times(failures) + " without an answer); the next probe is "
                        + (notBefore.equals(Instant.MIN) ? "due" : "at " + notBefore) + ". The last said: " + why;
            case Asked(var until, var why) -> "asked not to be called before " + until + ": " + why;
        };
    }

    private static String times(int failures) {
        return failures == 1 ? "once" : failures + " times";
    }
}
