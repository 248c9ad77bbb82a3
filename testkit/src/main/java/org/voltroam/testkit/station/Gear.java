package org.voltroam.testkit.station;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.voltroam.protocol.http.WebSocketClient;
import org.voltroam.protocol.ocpp.rpc.RpcTerms;

/**
 * What simulated stations share.
 *
 * @param clock now, for what happens outside a charge's own time line
 * @param meterInterval simulated time between meter values
 * @param signing whether meters sign each charge
 */
public record Gear(
        WebSocketClient sockets,
        RpcTerms terms,
        InstantSource clock,
        Backoff backoff,
        Duration meterInterval,
        boolean signing) {

    /** A meter value each 5 simulated minutes, answers within 30 seconds. */
    public static Gear usual(WebSocketClient sockets, Executor threads, InstantSource clock) {
        var terms = RpcTerms.usual(threads, () -> UUID.randomUUID().toString());
        return new Gear(sockets, terms, clock, Backoff.usual(), Duration.ofMinutes(5), false);
    }

    public Gear backoff(Backoff other) {
        return new Gear(sockets, terms, clock, other, meterInterval, signing);
    }

    public Gear meterInterval(Duration other) {
        return new Gear(sockets, terms, clock, backoff, other, signing);
    }

    /** With calibrated meters. */
    public Gear withSigningMeters() {
        return new Gear(sockets, terms, clock, backoff, meterInterval, true);
    }

    Executor threads() {
        return terms.executor();
    }
}
