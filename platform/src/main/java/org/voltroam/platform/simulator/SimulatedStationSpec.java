package org.voltroam.platform.simulator;

import java.util.List;
import java.util.Optional;
import org.voltroam.domain.value.Power;
import org.voltroam.domain.value.StationId;

/**
 * What station to simulate.
 *
 * @param url where its operator is, {@code ws://host:port/ocpp}; the station's id is appended
 */
public record SimulatedStationSpec(String url, StationId id, String password, List<Connector> connectors) {

    public SimulatedStationSpec {
        connectors = List.copyOf(connectors);
    }

    public Optional<Connector> connector(int number) {
        return connectors.stream()
                .filter(connector -> connector.number() == number)
                .findFirst();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return id + " at " + url + " " + connectors;
    }

    /**
     * One place to plug in.
     *
     * @param number from 1
     * @param power at most
     */
    public record Connector(int number, Current current, Power power) {}

    public enum Current {
        /** Charges with the same power to the end. */
        AC,
        /** Charges fast, and slower the fuller the battery is. */
        DC
    }
}
