package org.voltroam.testkit.station;

import org.voltroam.protocol.http.WebSocket;

/** A socket that rings after each message has gone out: a station starts anew after it has said that it will. */
record Echoing(WebSocket socket, Runnable sent) implements WebSocket {

    @Override
    public boolean send(String text) {
        var done = socket.send(text);
        sent.run();
        return done;
    }

    @Override
    public void close(int code, String reason) {
        socket.close(code, reason);
    }

    @Override
    public boolean isOpen() {
        return socket.isOpen();
    }

    @Override
    public String remote() {
        return socket.remote();
    }
}
