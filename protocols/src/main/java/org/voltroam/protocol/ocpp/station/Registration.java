package org.voltroam.protocol.ocpp.station;

import java.time.Duration;

/**
 * Whether a station takes part. OCPP 1.6, 4.2.
 *
 * @param interval whole seconds: accepted, between heartbeats; else until the station may ask again
 */
public record Registration(Status status, Duration interval) {

    public enum Status {
        ACCEPTED,
        PENDING,
        REJECTED
    }

    public static Registration accepted(Duration heartbeat) {
        return new Registration(Status.ACCEPTED, heartbeat);
    }

    public static Registration pending(Duration retry) {
        return new Registration(Status.PENDING, retry);
    }

    public static Registration rejected(Duration retry) {
        return new Registration(Status.REJECTED, retry);
    }
}
