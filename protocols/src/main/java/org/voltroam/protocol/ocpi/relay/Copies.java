package org.voltroam.protocol.ocpi.relay;

/** Who keeps copies of what crosses the hub. */
public interface Copies {

    /** Before the answer goes back: returns once the copy is durable. Runs on a virtual thread, for CDRs only. */
    void beforeAnswer(Relayed message);

    /** Off the hot path, answered or not: called on the event loop, must hand over and return at once. */
    void afterwards(Relayed message);
}
