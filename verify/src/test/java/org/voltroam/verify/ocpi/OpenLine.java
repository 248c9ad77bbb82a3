package org.voltroam.verify.ocpi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.JsonNode;

/** One HTTP connection that stays open, and on which anything can be said, right or wrong. */
final class OpenLine implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    OpenLine(int port) {
        try {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(10_000);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** What came back; the body is the envelope, where there is one. */
    record Said(int http, String body) {

        Optional<JsonNode> envelope() {
            return Json.tryParse(body.getBytes(StandardCharsets.UTF_8)).filter(JsonNode::isObject);
        }

        /** The OCPI status as the table writes it: a dash where there is no envelope. */
        String status() {
            return envelope().map(found -> found.path("status_code").asString()).orElse("-");
        }
    }

    Said ask(Spoken request) {
        send(request.text());
        try {
            return heard();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A server may refuse a request it has not read to its end: then the rest does not go out, and the answer is there. */
    private void send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (SocketException refusedBeforeTheEnd) {
            assert socket.isConnected();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Said heard() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        return new Said(status, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the line was closed");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
