package org.voltroam.protocol.ocpp.station;

import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.http.WebSocketEndpoint;
import org.voltroam.protocol.ocpp.rpc.Dialect;
import org.voltroam.protocol.ocpp.rpc.RpcConnection;
import org.voltroam.protocol.ocpp.rpc.RpcTerms;

/** One station's connection. */
final class Line implements WebSocketEndpoint.Listener {

    private final Lines lines;
    private final StationId station;
    private final RpcConnection connection;
    private final ConnectedStation hand;

    Line(Lines lines, StationId station, StationProtocol.Interpreter interpreter, RpcTerms terms, Dialect dialect) {
        this.lines = lines;
        this.station = station;
        this.connection = new RpcConnection(terms, dialect, interpreter);
        this.hand = interpreter.hand(connection);
    }

    StationId station() {
        return station;
    }

    ConnectedStation hand() {
        return hand;
    }

    @Override
    public void opened(WebSocket socket) {
        connection.opened(socket);
        lines.add(this);
    }

    @Override
    public void text(WebSocket socket, String message) {
        lines.heard(station);
        connection.text(socket, message);
    }

    @Override
    public void closed(WebSocket socket, int code) {
        connection.closed(socket, code);
        lines.remove(this);
    }

    void close(int code, String reason) {
        connection.close(code, reason);
    }
}
