package org.voltroam.platform.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a server proves who it is, and whether its clients may or must. All files are PEM.
 *
 * @param key private key, PKCS#8
 * @param certificate certificate chain, own certificate first
 * @param clientAuthority who issues certificates of clients; a client that shows one of another is not let in. Null when they are not
 *     asked for any
 * @param required whether clients must show one
 */
public record Tls(Path key, Path certificate, @Nullable Path clientAuthority, boolean required) {

    public static Tls of(Path key, Path certificate) {
        return new Tls(key, certificate, null, false);
    }

    /** Clients are asked for a certificate, and may have none. */
    public Tls asking(Path authority) {
        return new Tls(key, certificate, authority, false);
    }

    /** Clients without a certificate are not let in. */
    public Tls requiring(Path authority) {
        return new Tls(key, certificate, authority, true);
    }
}
