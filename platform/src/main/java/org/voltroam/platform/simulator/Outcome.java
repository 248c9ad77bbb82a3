package org.voltroam.platform.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Energy;

/** What became of a driver's visit. */
public sealed interface Outcome {

    /** Plugged in, and charging or waiting to be started from afar; it goes on by itself. */
    record UnderWay() implements Outcome {}

    /**
     * Charged and left.
     *
     * @param transaction the operator's number; null when it never answered
     * @param reason why it ended, in the words of OCPP 1.6, 7.36
     */
    record Charged(@Nullable Integer transaction, Energy delivered, Instant start, Instant end, String reason)
            implements Outcome {}

    /** The operator said no. */
    record Refused(String reason) implements Outcome {}

    /** No such station or connector, it is taken, or the station cannot reach its operator. */
    record Impossible(String reason) implements Outcome {}
}
