package org.voltroam.protocol.ocpp.station;

import java.time.Instant;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import tools.jackson.databind.node.ObjectNode;

/** The hand on a station that is connected now. Calls block until the station answers or the deadline passes. */
public interface ConnectedStation {

    /** The OCPP version spoken, as its sub-protocol: {@code ocpp1.6}. */
    String version();

    /**
     * Asks to start charging. Accepted is a promise only: the transaction is a fact when the station reports its start.
     *
     * @param connector the connectorId of OCPP 1.6, the EVSE id of OCPP 2.x
     */
    CommandOutcome start(int connector, TokenUid token);

    /** Asks to end a transaction. It has ended when the station reports so. */
    CommandOutcome stop(TransactionId transaction);

    /**
     * Asks to keep a connector for a token until a moment.
     *
     * @param reservation our number for it; one the station knows already is replaced by this
     */
    default CommandOutcome reserve(int connector, TokenUid token, int reservation, Instant until) {
        return notInThisVersion();
    }

    /** Asks to keep a connector no longer. */
    default CommandOutcome cancelReservation(int reservation) {
        return notInThisVersion();
    }

    /** Asks to let go of a plug. */
    default CommandOutcome unlock(int connector) {
        return notInThisVersion();
    }

    /** Asks for anything else; what the version has no words for is {@link CommandOutcome.Why#NOT_SUPPORTED}. */
    default CommandOutcome order(StationOrder order) {
        return notInThisVersion();
    }

    /**
     * Calls in the version's own words, for those who know them.
     *
     * @param payload sent only when it keeps every rule of the message's shape
     */
    default Called call(String action, ObjectNode payload) {
        return new Called.NotInVersion(version() + " has no " + action);
    }

    private CommandOutcome notInThisVersion() {
        return new CommandOutcome.Unable(
                CommandOutcome.Why.NOT_SUPPORTED, "we cannot ask this of a station that speaks " + version());
    }

    /** Ends the connection; the station will come back by itself. */
    void close(String reason);
}
