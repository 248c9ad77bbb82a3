package org.voltroam.platform.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a server proves who it is, and whether its clients must. All files are PEM.
 *
 * @param key private key, PKCS#8
 * @param certificate certificate chain, own certificate first
 * @param clientAuthority when present, clients must show a certificate issued by it
 */
public record Tls(Path key, Path certificate, @Nullable Path clientAuthority) {

    public static Tls of(Path key, Path certificate) {
        return new Tls(key, certificate, null);
    }
}
