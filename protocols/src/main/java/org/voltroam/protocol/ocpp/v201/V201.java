package org.voltroam.protocol.ocpp.v201;

import java.time.InstantSource;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.ocpp.rpc.Dialect;
import org.voltroam.protocol.ocpp.shape.Judgement;
import org.voltroam.protocol.ocpp.station.StationEvents;
import org.voltroam.protocol.ocpp.station.StationProtocol;

/**
 * OCPP 2.0.1.
 *
 * @param clock what time stations are told it is
 * @param judgement how strictly their messages are taken
 */
public record V201(InstantSource clock, Judgement judgement) implements StationProtocol {

    public static final String SUBPROTOCOL = "ocpp2.0.1";

    static final Dialect DIALECT = Dialect.V2;

    public V201(InstantSource clock) {
        this(clock, Judgement.LENIENT);
    }

    @Override
    public String subprotocol() {
        return SUBPROTOCOL;
    }

    @Override
    public Dialect dialect() {
        return DIALECT;
    }

    @Override
    public Interpreter interpreter(StationId station, StationEvents events) {
        return new V201Station(new Talk(station, events, judgement), clock);
    }
}
