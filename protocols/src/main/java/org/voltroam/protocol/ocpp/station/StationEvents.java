package org.voltroam.protocol.ocpp.station;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.json.Violation;

/**
 * What stations say, and what the operator answers. Implemented by the CPO.
 *
 * <p>Calls for one station come one after the other, on virtual threads; they may block, and then only that station waits. An
 * exception is answered with InternalError, so that the station tries again. Every call names the station: what a station says
 * about a transaction counts only when the transaction is its own.
 */
public interface StationEvents {

    /** A station is there. Comes before anything else of a connection, and after the end of the one it replaces. */
    void connected(StationId station, ConnectedStation hand);

    /** The station's connection is gone and no newer one has taken its place. */
    void disconnected(StationId station);

    /** Any sign of life. Comes with every message, so it must cost nearly nothing. */
    void heard(StationId station);

    /** Whether a station that has not booted on this connection counts as let in: only a restart needs a new boot. */
    Registration.Status standing(StationId station);

    Registration booted(StationId station, BootReport report);

    void statusChanged(StationId station, ConnectorStatus status);

    TokenVerdict authorize(StationId station, TokenUid token);

    /** A transaction has started, whether we like it or not; the same facts again are the same transaction. */
    TransactionAnswer started(StationId station, TransactionStart start);

    /** Meter readings, of a running transaction or of a connector as such; connector 0 is the station's main meter. */
    void metered(StationId station, int connector, @Nullable TransactionId transaction, List<Reading> readings);

    TokenVerdict stopped(StationId station, TransactionStop stop);

    /**
     * A transaction that a station has named itself: its start, something on its way, or its end, in any order and perhaps twice.
     * OCPP 2.x, TransactionEvent.
     *
     * @return the verdict on the token that was named, or nothing when none was
     */
    Optional<TokenVerdict> reported(StationId station, TransactionReport report);

    /** Anything else that a station tells by itself, or because it was asked to. */
    void told(StationId station, StationNews news);

    /**
     * A message broke its specification and was understood nevertheless.
     *
     * @param about the action
     */
    void found(StationId station, String about, List<Violation> violations);

    /** A frame that could not be used at all. */
    void dropped(StationId station, String reason);

    /** Something an operator should look at: somebody may be playing this station. Never holds a secret. */
    void alarmed(StationId station, String what);

    /** Handling a call has thrown. */
    void failed(StationId station, String about, RuntimeException bug);
}
