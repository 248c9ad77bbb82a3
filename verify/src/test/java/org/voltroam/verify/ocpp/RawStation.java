package org.voltroam.verify.ocpp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;

/** A WebSocket client of the test's own, frame by frame (RFC 6455, 5.2): it breaks every rule it is told to break. */
final class RawStation implements AutoCloseable {

    static final int FINAL = 0x80;
    static final int COMPRESSED = 0x40;
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int PATIENCE_MILLIS = 15_000;
    private static final byte[] MASK = {1, 2, 3, 4};

    private final Socket socket;
    private final DataInputStream in;
    private String rest = "";

    /** The status line and the header fields of the answer to the handshake. */
    final String head;

    /** One frame as it was heard; the first byte holds its flags. */
    record Heard(int first, byte[] payload) {

        int opcode() {
            return first & 0x0f;
        }

        String text() {
            return new String(payload, UTF_8);
        }

        /** Of a close frame. */
        int code() {
            return ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
        }
    }

    private RawStation(Socket socket, String path, List<String> headers) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        socket.setSoTimeout(PATIENCE_MILLIS);
        var request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + String.join("", headers.stream().map(line -> line + "\r\n").toList()) + "\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        this.head = readHead();
    }

    static RawStation open(int port, String path, String... headers) throws IOException {
        return over(new Socket(InetAddress.getLoopbackAddress(), port), path, headers);
    }

    static RawStation over(Socket socket, String path, String... headers) throws IOException {
        return new RawStation(socket, path, List.of(headers));
    }

    static String basic(String user, String password) {
        var credentials = (user + ":" + password).getBytes(UTF_8);
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    private String readHead() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        return head.toString();
    }

    int status() {
        return Integer.parseInt(head.split(" ", 3)[1]);
    }

    void text(String text) throws IOException {
        frame(FINAL | TEXT, text.getBytes(UTF_8));
    }

    /** Masked, as a client's frames must be (RFC 6455, 5.3). */
    void frame(int first, byte[] payload) throws IOException {
        var frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(0x80 | 126);
            frame.write(payload.length >>> 8);
            frame.write(payload.length & 0xff);
        } else {
            frame.write(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >>> shift) & 0xff);
            }
        }
        frame.write(MASK);
        for (int at = 0; at < payload.length; at++) {
            frame.write(payload[at] ^ MASK[at % 4]);
        }
        bytes(frame.toByteArray());
    }

    /** What can no longer be written is lost: the other end may have had enough. */
    void bytes(byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException closed) {
            rest = String.valueOf(closed.getMessage());
        }
    }

    /** A text as permessage-deflate writes it: deflated, without its last four bytes. RFC 7692, 7.2.1. */
    static byte[] deflated(byte[] plain) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(plain);
        var out = new ByteArrayOutputStream();
        var part = new byte[8192];
        int length = deflater.deflate(part, 0, part.length, Deflater.SYNC_FLUSH);
        while (length > 0) {
            out.write(part, 0, length);
            length = deflater.deflate(part, 0, part.length, Deflater.SYNC_FLUSH);
        }
        deflater.end();
        var all = out.toByteArray();
        return Arrays.copyOf(all, all.length - 4);
    }

    /** The next frame, whatever it is; its opcode is -1 when the connection ends without one. */
    Heard heard() throws IOException {
        try {
            int first = in.read();
            if (first < 0) {
                return new Heard(-1, new byte[0]);
            }
            int length = in.read();
            int size = length == 126 ? in.readUnsignedShort() : length == 127 ? (int) in.readLong() : length;
            return new Heard(first, in.readNBytes(size));
        } catch (SocketException reset) {
            return new Heard(-1, new byte[0]);
        }
    }

    /** The next text; the code instead when the socket is closed, -1 when it is cut, with why. Pings are not answered. */
    String next() throws IOException {
        for (var next = heard(); ; next = heard()) {
            if (next.first() < 0) {
                return "closed -1 " + rest;
            }
            switch (next.opcode()) {
                case TEXT -> {
                    return next.text();
                }
                case CLOSE -> {
                    return "closed " + next.code();
                }
                default -> {}
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
