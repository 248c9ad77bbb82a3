package org.voltroam.platform.simulator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.voltroam.domain.value.Power;
import org.voltroam.domain.value.StationId;

/**
 * What station to simulate.
 *
 * @param url where its operator is, {@code ws://host:port/ocpp}; the station's id is appended
 * @param version of OCPP that it speaks
 */
public record SimulatedStationSpec(
        String url, StationId id, String password, OcppVersion version, List<Connector> connectors) {

    public SimulatedStationSpec {
        connectors = List.copyOf(connectors);
    }

    /** A station of OCPP 1.6, as most are. */
    public SimulatedStationSpec(String url, StationId id, String password, List<Connector> connectors) {
        this(url, id, password, OcppVersion.V1_6, connectors);
    }

    /** The same station with another version. */
    public SimulatedStationSpec speaking(OcppVersion other) {
        return new SimulatedStationSpec(url, id, password, other, connectors);
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

    /** What a simulated station can speak. */
    public enum OcppVersion {
        V1_6("1.6"),
        V2_0_1("2.0.1"),
        V2_1("2.1");

        private final String text;

        OcppVersion(String text) {
            this.text = text;
        }

        /** The version of a text such as {@code 2.0.1}. */
        public static Optional<OcppVersion> of(String text) {
            return Stream.of(values())
                    .filter(version -> version.text.equals(text))
                    .findFirst();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public enum Current {
        /** Charges with the same power to the end. */
        AC,
        /** Charges fast, and slower the fuller the battery is. */
        DC
    }
}
