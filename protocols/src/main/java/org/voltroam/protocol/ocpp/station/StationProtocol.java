package org.voltroam.protocol.ocpp.station;

import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.ocpp.rpc.CallHandler;
import org.voltroam.protocol.ocpp.rpc.Dialect;
import org.voltroam.protocol.ocpp.rpc.RpcConnection;

/** One OCPP version: translates its messages to the door and back. */
public interface StationProtocol {

    /** Its name in the WebSocket handshake, {@code ocpp1.6}. IANA WebSocket subprotocol registry. */
    String subprotocol();

    Dialect dialect();

    /** What understands one connection of a station. */
    Interpreter interpreter(StationId station, StationEvents events);

    /** Understands one connection: its calls become events, and the hand's commands become calls. */
    interface Interpreter extends CallHandler {

        ConnectedStation hand(RpcConnection connection);
    }
}
