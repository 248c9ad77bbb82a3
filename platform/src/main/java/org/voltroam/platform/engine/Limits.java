package org.voltroam.platform.engine;

import java.time.Duration;

/**
 * Every bound of the engine, in one place.
 *
 * @param body largest body in bytes, of requests and responses, coming in or going out as a client
 */
public record Limits(int body, Http http, Sockets sockets, Client client) {

    private static final int KILO = 1024;

    /** 16 MB bodies, and the defaults of each part. */
    public static Limits standard() {
        return new Limits(16 * KILO * KILO, Http.standard(), Sockets.standard(), Client.standard());
    }

    public Limits body(int bytes) {
        return new Limits(bytes, http, sockets, client);
    }

    public Limits with(Http other) {
        return new Limits(body, other, sockets, client);
    }

    public Limits with(Sockets other) {
        return new Limits(body, http, other, client);
    }

    public Limits with(Client other) {
        return new Limits(body, http, sockets, other);
    }

    /**
     * What a server allows.
     *
     * @param line longest request line in bytes; longer is 414
     * @param headers all header fields together in bytes; more is 431
     * @param reading how long a request may take to arrive after its head; longer is 408
     * @param idle how long a connection may stay open without a request under way
     * @param connections open at once per server; one more is closed at once
     * @param streamBuffer bytes a reader of server-sent events may lag behind before it is cut off
     * @param heartbeat pause between the comments that keep a silent event stream alive
     * @param closing how long running requests may take to finish when the server closes
     */
    public record Http(
            int line,
            int headers,
            Duration reading,
            Duration idle,
            int connections,
            int streamBuffer,
            Duration heartbeat,
            Duration closing) {

        /** 4 kB line, 16 kB headers, 30 s to arrive, 75 s idle, 20,000 connections, 1 MB lag, 15 s heartbeat, 5 s to close. */
        public static Http standard() {
            return new Http(
                    4 * KILO,
                    16 * KILO,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(75),
                    20_000,
                    KILO * KILO,
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(5));
        }
    }

    /**
     * What a WebSocket allows, on either side.
     *
     * @param message largest message in bytes, inflated; larger closes the socket with 1009. A single frame announcing more
     *     than twice as much is not read at all
     * @param queued messages waiting for their listener before reading pauses
     * @param unsent bytes waiting for a peer that does not read before it is cut off
     * @param ping silence of the peer after which we ping it
     * @param silence silence of the peer after which the socket counts as dead
     */
    public record Sockets(int message, int queued, int unsent, Duration ping, Duration silence) {

        /** 256 kB messages, 64 waiting, 4 MB unsent, ping after 2 min, dead after 4 min: two intervals. */
        public static Sockets standard() {
            return new Sockets(256 * KILO, 64, 4 * KILO * KILO, Duration.ofMinutes(2), Duration.ofMinutes(4));
        }
    }

    /**
     * What our clients allow.
     *
     * @param perHost connections to one host per event loop
     * @param waiting requests waiting for one of them, per event loop; one more fails at once
     * @param connect time to reach the host
     * @param keepAlive idle time after which a pooled connection is closed, unless the peer announces less
     */
    public record Client(int perHost, int waiting, Duration connect, Duration keepAlive) {

        /** 128 connections per host, 4,096 waiting, 2 s to connect, kept 20 s. */
        public static Client standard() {
            return new Client(128, 4096, Duration.ofSeconds(2), Duration.ofSeconds(20));
        }
    }
}
