package org.voltroam.protocol.ocpp.v16;

import java.time.InstantSource;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.ocpp.rpc.Dialect;
import org.voltroam.protocol.ocpp.station.StationEvents;
import org.voltroam.protocol.ocpp.station.StationProtocol;

/**
 * OCPP 1.6 over JSON.
 *
 * @param clock what time stations are told it is, and when a message without timestamp happened
 */
public record V16(InstantSource clock) implements StationProtocol {

    public static final String SUBPROTOCOL = "ocpp1.6";

    @Override
    public String subprotocol() {
        return SUBPROTOCOL;
    }

    @Override
    public Dialect dialect() {
        return Dialect.V16;
    }

    @Override
    public Interpreter interpreter(StationId station, StationEvents events) {
        return new V16Station(station, events, clock);
    }
}
