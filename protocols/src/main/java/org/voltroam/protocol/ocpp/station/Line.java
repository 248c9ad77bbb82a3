package org.voltroam.protocol.ocpp.station;

import java.time.Duration;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.http.WebSocketEndpoint;
import org.voltroam.protocol.ocpp.rpc.Dialect;
import org.voltroam.protocol.ocpp.rpc.RpcConnection;
import org.voltroam.protocol.ocpp.rpc.RpcTerms;

/** One station's connection. Nothing is heard of it unless it is the station's only one. */
final class Line implements WebSocketEndpoint.Listener {

    private final Lines lines;
    private final StationId station;
    private final RpcConnection connection;
    private final ConnectedStation hand;
    private volatile boolean admitted;

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
        admitted = lines.add(this, socket.remote());
    }

    @Override
    public void text(WebSocket socket, String message) {
        if (admitted) {
            lines.heard(station);
            connection.text(socket, message);
        }
    }

    @Override
    public void closed(WebSocket socket, int code) {
        connection.closed(socket, code);
        lines.remove(this);
    }

    /** Whether somebody is still there at the other end. */
    boolean answers(Duration patience) {
        return connection.answers(patience);
    }

    void close(int code, String reason) {
        connection.close(code, reason);
    }
}
