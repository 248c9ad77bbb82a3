package org.voltroam.platform.feed;

import org.voltroam.domain.store.Logged;

/** Where changes go: one party, over one connection. */
public interface Receiver {

    /** Stable: the receiver's place in the change log is kept under it. */
    String name();

    /** How many calls may be under way at a time. */
    default int atOnce() {
        return 1;
    }

    /** Brings the object's current state to the receiver. Blocks until it is there, or is known not to be. Idempotent. */
    Delivery deliver(Logged change);

    /** What became of one delivery. */
    sealed interface Delivery {

        /** It is there now. */
        record Delivered() implements Delivery {}

        /** Not meant for this receiver, or gone. */
        record NotForThem() implements Delivery {}

        /** The receiver says no to this object; the others may go on. */
        record Declined(String why, boolean offerAgain) implements Delivery {}

        /** The receiver does not answer; nothing else is worth trying now. */
        record Unreachable(String why) implements Delivery {}
    }
}
