package org.voltroam.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    private List<Path> keys = new ArrayList<>();

    @Option(
            names = "--tls-certificate",
            description =
                    "Certificate chain of that key, our own first. Key and chain may be given twice, as RSA and as ECDSA.")
    private List<Path> certificates = new ArrayList<>();

    @Option(
            names = "--tls-clients",
            description =
                    "Authority whose client certificates are asked for. Bind them with: voltroam connections certificate")
    private @Nullable Path clients;

    @Option(
            names = "--tls-revoked",
            description = "That authority's list of certificates that are good no longer (CRL).")
    private @Nullable Path revoked;

    @Option(names = "--tls-trust", description = "The only authority our calls trust. Default: those Java trusts")
    private @Nullable Path trusted;

    /** @throws Trouble when one option needs another, or a file is not there */
    @Nullable
    Tls port() {
        keys.forEach(TlsOptions::isThere);
        certificates.forEach(TlsOptions::isThere);
        Stream.of(clients, revoked, trusted).forEach(TlsOptions::isThere);
        if (keys.size() != certificates.size() || (keys.isEmpty() && clients != null)) {
            throw new Trouble("--tls-key and --tls-certificate go together, and --tls-clients needs both");
        }
        if (revoked != null && clients == null) {
            throw new Trouble("--tls-revoked needs --tls-clients: it is about their certificates");
        }
        return keys.isEmpty() ? null : new Tls(pairs(), clients, revoked, false);
    }

    private List<Tls.Pair> pairs() {
        return IntStream.range(0, keys.size())
                .mapToObj(index -> new Tls.Pair(keys.get(index), certificates.get(index)))
                .toList();
    }

    Trust calls() {
        return new Trust(
                trusted,
                keys.isEmpty() ? null : keys.getFirst(),
                certificates.isEmpty() ? null : certificates.getFirst());
    }

    private static void isThere(@Nullable Path file) {
        if (file != null && !file.toFile().canRead()) {
            throw new Trouble("the file " + file + " cannot be read");
        }
    }
}
