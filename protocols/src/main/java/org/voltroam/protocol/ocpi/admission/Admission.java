package org.voltroam.protocol.ocpi.admission;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Lets requests in, or says when to come again.
 *
 * <p>Three bounds, of each of which the less urgent may use only a part: requests a second of one peer, requests of one peer that are
 * being worked on, and requests of all together that are. The first two hold up nobody but who asks too much; the third is for the hour
 * in which all do, and gives way from the least urgent.
 */
public final class Admission {

    private static final long SECOND = 1_000_000_000;

    /** Beyond so many names the idle ones are forgotten. */
    private static final int REMEMBERED = 10_000;

    private final Terms terms;
    private final LongSupplier nanos;
    private final AtomicInteger inside = new AtomicInteger();
    private final Map<String, Guest> guests = new ConcurrentHashMap<>();

    /**
     * How much is let in.
     *
     * @param perSecond requests a second of one peer; 0 for any number
     * @param burst how many at once of one that was silent before
     * @param each requests of one peer being worked on
     * @param together requests of all being worked on
     */
    public record Terms(int perSecond, int burst, int each, int together) {

        /** Far above what a partner needs, far below what would be felt by the others. */
        public static Terms standard() {
            return new Terms(2_000, 4_000, 1_000, 6_000);
        }

        public Terms perSecond(int number) {
            return new Terms(number, 2 * number, each, together);
        }
    }

    /** @param nanos a clock that only ever goes forward, in nanoseconds from any beginning */
    public Admission(Terms terms, LongSupplier nanos) {
        this.terms = terms;
        this.nanos = nanos;
    }

    /** The answer to one who asks to be let in. */
    public sealed interface Verdict {

        /** Come in, and say when you leave. */
        record Welcome(Visit visit) implements Verdict {}

        /**
         * Not now.
         *
         * @param seconds when it makes sense to ask again
         * @param own true when the peer itself asks too much, false when all together do
         */
        record Later(int seconds, boolean own) implements Verdict {}
    }

    /** A request that was let in. */
    @FunctionalInterface
    public interface Visit {

        /** To be said once, when its answer is there. */
        void leave();
    }

    /** One peer: what it has inside, and until when its past requests use up its rate. */
    private static final class Guest {

        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicLong paidUntil;

        Guest(long now) {
            this.paidUntil = new AtomicLong(now);
        }

        boolean isIdle(long now) {
            return inside.get() == 0 && paidUntil.get() - now <= 0;
        }
    }

    public Verdict ask(String peer, Urgency urgency) {
        var now = nanos.getAsLong();
        var guest = guest(peer, now);
        if (!enters(inside, part(terms.together(), urgency))) {
            return new Verdict.Later(1, false);
        }
        if (!enters(guest.inside, part(terms.each(), urgency))) {
            inside.decrementAndGet();
            return new Verdict.Later(1, true);
        }
        var wait = waiting(guest, now, urgency);
        if (wait > 0) {
            leave(guest);
            return new Verdict.Later(Math.clamp(Math.ceilDiv(wait, SECOND), 1, 60), true);
        }
        return new Verdict.Welcome(() -> leave(guest));
    }

    private Guest guest(String peer, long now) {
        var known = guests.get(peer);
        if (known != null) {
            return known;
        }
        if (guests.size() >= REMEMBERED) {
            guests.values().removeIf(guest -> guest.isIdle(now));
        }
        return guests.computeIfAbsent(peer, anew -> new Guest(now));
    }

    private static boolean enters(AtomicInteger count, int most) {
        if (count.incrementAndGet() <= most) {
            return true;
        }
        count.decrementAndGet();
        return false;
    }

    private void leave(Guest guest) {
        guest.inside.decrementAndGet();
        inside.decrementAndGet();
    }

    private static int part(int whole, Urgency urgency) {
        return Math.max(1, whole * urgency.share() / 100);
    }

    /**
     * Each request uses up a moment of the peer's time, and one may be ahead of the clock by a burst. Source: the generic cell rate
     * algorithm (ITU-T I.371), as a virtual schedule.
     *
     * @return 0 and the moment is used up, or how long until there is one, in nanoseconds
     */
    private long waiting(Guest guest, long now, Urgency urgency) {
        if (terms.perSecond() == 0) {
            return 0;
        }
        var moment = SECOND / terms.perSecond();
        var ahead = moment * part(terms.burst(), urgency);
        while (true) {
            var paid = guest.paidUntil.get();
            var next = (paid - now > 0 ? paid : now) + moment;
            if (next - now > ahead) {
                return next - now - ahead;
            }
            if (guest.paidUntil.compareAndSet(paid, next)) {
                return 0;
            }
        }
    }
}
