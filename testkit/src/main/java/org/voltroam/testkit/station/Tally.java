package org.voltroam.testkit.station;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpp.rpc.Reply;

/** What a load of stations has seen. Any number of threads count at once. */
public final class Tally {

    private final LongAdder connects = new LongAdder();
    private final LongAdder failedConnects = new LongAdder();
    private final LongAdder calls = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder silences = new LongAdder();
    private final LongAdder refusedCards = new LongAdder();
    private final LongAdder charges = new LongAdder();
    private final Latencies latencies = new Latencies();

    void connected() {
        connects.increment();
    }

    void notConnected() {
        failedConnects.increment();
    }

    void refusedCard() {
        refusedCards.increment();
    }

    void charged() {
        charges.increment();
    }

    void replied(Reply reply, long nanos) {
        calls.increment();
        switch (reply) {
            case Reply.Answered answered -> latencies.add(nanos);
            case Reply.Refused refused -> refusals.increment();
            case Reply.NoAnswer none -> silences.increment();
        }
    }

    public long calls() {
        return calls.sum();
    }

    public long charges() {
        return charges.sum();
    }

    /** Calls that were refused or not answered, cards that were not accepted, connections that failed. */
    public long errors() {
        return refusals.sum() + silences.sum() + refusedCards.sum() + failedConnects.sum();
    }

    /** One line of JSON; durations in microseconds. */
    public String json(int stations, Duration took) {
        return Json.text(Json.object()
                .put("stations", stations)
                .put("milliseconds", took.toMillis())
                .put("calls", calls.sum())
                .put("callsPerSecond", took.isZero() ? 0 : calls.sum() * 1000 / Math.max(1, took.toMillis()))
                .put("charges", charges.sum())
                .put("refused", refusals.sum())
                .put("unanswered", silences.sum())
                .put("refusedCards", refusedCards.sum())
                .put("connects", connects.sum())
                .put("failedConnects", failedConnects.sum())
                .put("p50", micros(500))
                .put("p99", micros(990))
                .put("p999", micros(999)));
    }

    private long micros(int perMille) {
        return latencies.quantile(perMille).toNanos() / 1000;
    }
}
