package org.voltroam.app;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.platform.engine.Tls;
import org.voltroam.platform.engine.Trust;
import picocli.CommandLine.Option;

/** How the program's port and its calls are secured. All files are PEM. */
final class TlsOptions {

    @Option(
            names = "--tls-key",
            description = "Private key (PKCS#8): the port then speaks TLS, and calls show who we are.")
    private @Nullable Path key;

    @Option(names = "--tls-certificate", description = "Certificate chain of that key, our own first.")
    private @Nullable Path certificate;

    @Option(
            names = "--tls-clients",
            description =
                    "Authority whose client certificates are asked for. Bind them with: voltroam connections certificate")
    private @Nullable Path clients;

    @Option(names = "--tls-trust", description = "The only authority our calls trust. Default: those Java trusts")
    private @Nullable Path trusted;

    /** @throws Trouble when one option needs another, or a file is not there */
    @Nullable
    Tls port() {
        Stream.of(key, certificate, clients, trusted).forEach(TlsOptions::isThere);
        if (key == null || certificate == null) {
            if (key != null || certificate != null || clients != null) {
                throw new Trouble("--tls-key and --tls-certificate go together, and --tls-clients needs both");
            }
            return null;
        }
        var own = Tls.of(key, certificate);
        return clients == null ? own : own.asking(clients);
    }

    Trust calls() {
        return new Trust(trusted, key, certificate);
    }

    private static void isThere(@Nullable Path file) {
        if (file != null && !file.toFile().canRead()) {
            throw new Trouble("the file " + file + " cannot be read");
        }
    }
}
