package org.voltroam.platform.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a server proves who it is, and whether its clients may or must. All files are PEM.
 *
 * @param own what it shows: one pair, or one for each sort of key its clients may want (OCPP 2.0.1, A00.FR.318: RSA and ECDSA)
 * @param clientAuthority who issues certificates of clients; a client that shows one of another is not let in. Null when they are not
 *     asked for any
 * @param revoked the authority's list of certificates that are good no longer; null for none
 * @param required whether clients must show one
 */
public record Tls(
        List<Pair> own,
        @Nullable Path clientAuthority,
        @Nullable Path revoked,
        boolean required) {

    /**
     * @param key private key, PKCS#8
     * @param certificate certificate chain, own certificate first
     */
    public record Pair(Path key, Path certificate) {}

    public static Tls of(Path key, Path certificate) {
        return new Tls(List.of(new Pair(key, certificate)), null, null, false);
    }

    /** Shows this too, to clients who want the other sort of key. */
    public Tls and(Path key, Path certificate) {
        var both = Stream.concat(own.stream(), Stream.of(new Pair(key, certificate)));
        return new Tls(both.toList(), clientAuthority, revoked, required);
    }

    /** Clients are asked for a certificate, and may have none. */
    public Tls asking(Path authority) {
        return new Tls(own, authority, revoked, false);
    }

    /** Clients without a certificate are not let in. */
    public Tls requiring(Path authority) {
        return new Tls(own, authority, revoked, true);
    }

    /** Clients whose certificate is in this list are not let in. */
    public Tls without(Path list) {
        return new Tls(own, clientAuthority, list, required);
    }
}
