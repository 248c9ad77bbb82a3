package org.voltroam.platform.simulator;

import java.util.List;
import java.util.function.Consumer;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;

/**
 * Simulated charging stations that connect to an operator like real ones, and simulated cars that charge there.
 *
 * <p>All methods may be called from any thread. A station or connector that is not there is an {@link Outcome.Impossible}, or is
 * ignored where there is no outcome.
 */
public interface StationSimulator extends AutoCloseable {

    /** Builds a station and switches it on; it connects and boots by itself, again and again. One of the same id is replaced. */
    void install(SimulatedStationSpec station);

    /** Switches a station off and takes it away; a running charge is abandoned. */
    void remove(StationId station);

    List<SimulatedStationSpec> stations();

    /** True when the operator has accepted the station and it is connected. */
    boolean online(StationId station);

    /** A driver plugs in and shows a card. Blocks until the car has left again, or the card was refused. */
    Outcome plugInAndPresent(StationId station, int connector, TokenUid token, Plan plan, Consumer<Progress> progress);

    /** A driver plugs in and waits for a start from afar; returns at once. */
    Outcome plugIn(StationId station, int connector, Plan plan, Consumer<Progress> progress);

    /** The driver pulls the plug, which ends a running transaction. Returns at once. */
    void unplug(StationId station, int connector);

    /** Switches all stations off. */
    @Override
    void close();
}
