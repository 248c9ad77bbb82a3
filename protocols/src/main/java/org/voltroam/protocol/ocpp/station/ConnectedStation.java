package org.voltroam.protocol.ocpp.station;

import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;

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

    /** Ends the connection; the station will come back by itself. */
    void close(String reason);
}
