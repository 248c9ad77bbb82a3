package org.voltroam.platform.feed;

import java.time.Instant;
import org.voltroam.domain.store.Change;
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

    /** True when after this change the receiver may take what it declined, or answer again: its agreement, its connection. */
    default boolean mayThinkAnewAfter(Change change) {
        return false;
    }

    /** It was out of reach and answers again: what it has for us may be read now. On a thread of its own. */
    default void backInTouch() {}

    /** What became of one delivery. */
    sealed interface Delivery {

        /** It is there now. */
        record Delivered() implements Delivery {}

        /** Not meant for this receiver, or gone. */
        record NotForThem() implements Delivery {}

        /** The receiver says no to this object; the others may go on. */
        record Declined(String why, Next next) implements Delivery {}

        /** The receiver does not answer; nothing else is worth trying now. */
        record Unreachable(String why) implements Delivery {}

        /** The receiver asks for time; nothing else is brought to it before. */
        record NotNow(Instant before, String why) implements Delivery {}
    }

    /** What comes after a no. */
    enum Next {
        /** A fact: it is offered again, later each time, until it is accepted. */
        AGAIN,
        /** Kept with its reason, and offered again when something changes. */
        ON_CHANGE,
        /** Offering it cannot help before the connection changes: kept, and an incident for the operator. */
        INCIDENT
    }
}
