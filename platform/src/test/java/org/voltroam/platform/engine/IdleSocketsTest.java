package org.voltroam.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.http.WebSocketEndpoint.Handshake;
import org.voltroam.protocol.http.WebSocketEndpoint.Listener;

class IdleSocketsTest {

    private static final int SOCKETS = 1000;

    @Test
    void aThousandIdleSocketsHoldNoThreadAndLittleMemory() throws IOException {
        var open = new AtomicInteger();
        var sockets = new ArrayList<Socket>();
        try (var engine = Engine.start(Limits.standard())) {
            var port = engine.listen(Listen.to(Gateway.to(request -> Response.of(200)))
                            .sockets(request -> new Handshake.Accepted(Optional.empty(), counting(open))))
                    .port();
            open(sockets, port, 50, open); // what is loaded once is not counted
            var before = used();
            open(sockets, port, SOCKETS, open);
            System.out.printf(
                    "heap per idle socket: %d bytes (client's java.net.Socket included)%n",
                    (used() - before) / SOCKETS);
            assertThat(open.get()).isEqualTo(SOCKETS + 50);
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
        Awaitility.await().until(() -> open.get() == 0);
    }

    private static void open(List<Socket> sockets, int port, int count, AtomicInteger open) throws IOException {
        var from = open.get();
        for (int i = 0; i < count; i++) {
            var socket = Raw.connect(port, Raw.UPGRADE);
            sockets.add(socket);
            Raw.until(socket.getInputStream(), "\r\n\r\n");
        }
        Awaitility.await().until(() -> open.get() == from + count);
    }

    private static Listener counting(AtomicInteger open) {
        return new Listener() {
            @Override
            public void opened(WebSocket socket) {
                open.incrementAndGet();
            }

            @Override
            public void text(WebSocket socket, String message) {}

            @Override
            public void closed(WebSocket socket, int code) {
                open.decrementAndGet();
            }
        };
    }

    private static long used() {
        System.gc();
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
