package org.voltroam.protocol.ocpi.relay;

/** Who keeps copies of what crosses the hub. */
public interface Copies {

    /**
     * Before the answer goes back: returns once the copy is durable, or false when it cannot be kept now. Runs on a virtual thread, for
     * CDRs only.
     */
    boolean beforeAnswer(Relayed message);

    /** Off the hot path, answered or not: called on the event loop, must hand over and return at once. */
    void afterwards(Relayed message);
}
