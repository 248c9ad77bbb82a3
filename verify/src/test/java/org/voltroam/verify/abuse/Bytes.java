package org.voltroam.verify.abuse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** Bytes on a socket, and what comes back until the server closes it. */
final class Bytes {

    private Bytes() {}

    /** Writes to a server until it has said enough. */
    @FunctionalInterface
    interface Saying {
        void to(OutputStream out) throws IOException;
    }

    static String say(int port, String text) {
        return say(port, out -> out.write(text.getBytes(ISO_8859_1)));
    }

    /**
     * All that the server says until it closes.
     *
     * @throws UncheckedIOException when it leaves the connection open for ten seconds
     */
    static String say(int port, Saying saying) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            speak(saying, socket.getOutputStream());
            return heard(socket);
        } catch (IOException open) {
            throw new UncheckedIOException(open);
        }
    }

    /** A server may close before it has heard all; what it said stands. */
    private static void speak(Saying saying, OutputStream out) {
        try {
            saying.to(out);
        } catch (IOException closed) {
            assert closed.getMessage() != null;
        }
    }

    private static String heard(Socket socket) throws IOException {
        var text = new StringBuilder();
        var part = new byte[4096];
        try {
            for (int size = socket.getInputStream().read(part);
                    size >= 0;
                    size = socket.getInputStream().read(part)) {
                text.append(new String(part, 0, size, ISO_8859_1));
            }
        } catch (java.net.SocketException reset) {
            return text.toString(); // closed while more was on its way to it
        }
        return text.toString();
    }
}
