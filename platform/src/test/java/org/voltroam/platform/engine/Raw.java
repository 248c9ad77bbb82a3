package org.voltroam.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Bytes on a socket, for what a well-behaved client or server would never send. */
final class Raw {

    /** A well-formed request for a WebSocket. */
    static final String UPGRADE = String.join(
            "\r\n",
            "GET /x HTTP/1.1",
            "Host: a",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "");

    private Raw() {}

    /** Connects and sends the text. */
    static Socket connect(int port, String text) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** Sends the text, and returns everything that comes back until the peer closes or is silent for five seconds. */
    static String ask(int port, String text) {
        try (var socket = connect(port, text)) {
            socket.setSoTimeout(5000);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads on until the text has been seen; returns all that was read. */
    static String until(InputStream in, String text) throws IOException {
        var seen = new StringBuilder();
        while (seen.indexOf(text) < 0) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("closed after: " + seen);
            }
            seen.append((char) next);
        }
        return seen.toString();
    }

    /** A server that does whatever it is told with each connection, then closes it. Close the returned socket to stop. */
    static ServerSocket server(Consumer<Socket> behaviour) {
        try {
            var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> serve(server, behaviour));
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void serve(ServerSocket server, Consumer<Socket> behaviour) {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> {
                    try (socket) {
                        behaviour.accept(socket);
                    } catch (IOException | UncheckedIOException gone) {
                        assert gone != null; // the other side left: nothing to do for a stub
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Reads a request head, then writes the text. */
    static Consumer<Socket> saying(String text) {
        return socket -> {
            try {
                until(socket.getInputStream(), "\r\n\r\n");
                socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        };
    }

    /** Reads whatever comes, and never says anything. */
    static Consumer<Socket> silent() {
        return socket -> {
            try {
                socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        };
    }
}
