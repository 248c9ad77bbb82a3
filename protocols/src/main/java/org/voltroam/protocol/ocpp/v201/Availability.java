package org.voltroam.protocol.ocpp.v201;

import java.time.Instant;
import java.util.Optional;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import org.voltroam.protocol.ocpp.v201.type.EventData;
import org.voltroam.protocol.ocpp.v201.word.ConnectorStatus;

/** A connector's state told as an event of the device model: component Connector, variable AvailabilityState. */
record Availability(int evse, int connector, ConnectorState state, Instant at) {

    static Optional<Availability> of(EventData event) {
        var evse = event.component().evse();
        var isState = event.component().name().equalsIgnoreCase("Connector")
                && event.variable().name().equalsIgnoreCase("AvailabilityState");
        if (!isState || evse == null || evse.connectorId() == null) {
            return Optional.empty();
        }
        var state = Words.state(Open.read(ConnectorStatus.class, event.actualValue()));
        return Optional.of(new Availability(evse.id(), evse.connectorId(), state, event.timestamp()));
    }
}
