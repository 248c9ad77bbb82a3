package org.voltroam.platform.engine;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import org.voltroam.protocol.http.Headers;

/** Header fields across the border between the engine's types and ours. */
final class Fields {

    private Fields() {}

    static Headers read(MultiMap fields) {
        var reader = new Reader();
        fields.forEach(reader::add);
        return reader.headers();
    }

    /**
     * Writes all fields but those that belong to one connection (RFC 9110, 7.6.1) and those the engine sets itself: Host and
     * Content-Length.
     */
    static void write(Headers from, MultiMap to) {
        from.each((name, value) -> {
            if (!connectionOnly(name)) {
                to.add(name, value);
            }
        });
        if (from.first("Connection").isPresent()) {
            from.all("Connection").forEach(names -> removeNamed(names, to));
        }
    }

    /** Connection names further fields that end here, besides "close" and "keep-alive". */
    private static void removeNamed(String connection, MultiMap fields) {
        for (var name : connection.split(",")) {
            fields.remove(name.strip());
        }
    }

    private static boolean connectionOnly(String name) {
        return switch (name.length()) {
            case 2 -> name.equalsIgnoreCase("TE");
            case 4 -> name.equalsIgnoreCase("Host");
            case 6 -> name.equalsIgnoreCase("Expect");
            case 7 -> name.equalsIgnoreCase("Upgrade") || name.equalsIgnoreCase("Trailer");
            case 10 -> name.equalsIgnoreCase("Connection") || name.equalsIgnoreCase("Keep-Alive");
            case 14 -> name.equalsIgnoreCase("Content-Length") || name.equalsIgnoreCase("HTTP2-Settings");
            case 16 -> name.equalsIgnoreCase("Proxy-Connection");
            case 17 -> name.equalsIgnoreCase("Transfer-Encoding");
            case 18 -> name.equalsIgnoreCase("Proxy-Authenticate");
            case 19 -> name.equalsIgnoreCase("Proxy-Authorization");
            default -> false;
        };
    }

    private static final class Reader {

        private String[] flat = new String[32];
        private int size;

        void add(String name, String value) {
            if (size == flat.length) {
                flat = Arrays.copyOf(flat, size * 2);
            }
            flat[size++] = name;
            flat[size++] = value;
        }

        Headers headers() {
            return Headers.of(Arrays.copyOf(flat, size));
        }
    }
}
