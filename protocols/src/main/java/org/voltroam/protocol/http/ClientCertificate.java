package org.voltroam.protocol.http;

import org.jspecify.annotations.Nullable;

/**
 * The TLS certificate a client showed, issued by an authority that the server trusts and good at that moment.
 *
 * @param sha256 of the whole certificate, in hex
 * @param commonName CN of its subject; null where it has none
 * @param organization O of its subject; null where it has none
 */
public record ClientCertificate(
        String sha256,
        @Nullable String commonName,
        @Nullable String organization) {}
