package org.voltroam.protocol.ocpp.station;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The EVSEs of a station of OCPP 2.x, whose connectors each have a state of their own. One EVSE charges one car at a time, so its state
 * is that of its busiest connector; it is out of order only when all of them are.
 *
 * <p>Heard by one connection, one message after the other.
 */
public final class Places {

    /** What one connector does decides over the others of its EVSE, in this order. */
    private static final List<ConnectorState> ORDER = List.of(
            ConnectorState.CHARGING,
            ConnectorState.OCCUPIED,
            ConnectorState.RESERVED,
            ConnectorState.AVAILABLE,
            ConnectorState.UNKNOWN,
            ConnectorState.FAULTED,
            ConnectorState.UNAVAILABLE);

    private final Map<Integer, Map<Integer, ConnectorState>> evses = new HashMap<>();

    /** What to say of the EVSE after one of its connectors has changed. */
    public ConnectorStatus changed(int evse, int connector, ConnectorState state, Instant at) {
        var connectors = evses.computeIfAbsent(evse, none -> new HashMap<>());
        connectors.put(connector, state);
        var busiest = connectors.values().stream()
                .min(Comparator.comparingInt(Places::rank))
                .orElse(state);
        return new ConnectorStatus(evse, busiest, null, null, null, at);
    }

    private static int rank(ConnectorState state) {
        var rank = ORDER.indexOf(state);
        return rank < 0 ? 0 : rank;
    }
}
