package org.voltroam.protocol.http;

import org.jspecify.annotations.Nullable;

/**
 * What a request came over.
 *
 * @param encrypted whether over TLS
 * @param certificate what its client showed of itself; null for nothing
 */
public record Channel(boolean encrypted, @Nullable ClientCertificate certificate) {

    /** In clear, from anybody. */
    public static final Channel PLAIN = new Channel(false, null);
}
