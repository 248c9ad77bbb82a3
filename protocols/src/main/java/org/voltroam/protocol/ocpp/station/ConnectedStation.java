package org.voltroam.protocol.ocpp.station;

import org.voltroam.domain.value.TokenUid;

/** The hand on a station that is connected now. Calls block until the station answers or the deadline passes. */
public interface ConnectedStation {

    /** The OCPP version spoken, as its sub-protocol: {@code ocpp1.6}. */
    String version();

    /** Asks to start charging. Accepted is a promise only: the transaction is a fact when the station reports its start. */
    CommandOutcome start(int connector, TokenUid token);

    /** Asks to end a transaction. It has ended when the station reports so. */
    CommandOutcome stop(int transaction);

    /** Ends the connection; the station will come back by itself. */
    void close(String reason);
}
