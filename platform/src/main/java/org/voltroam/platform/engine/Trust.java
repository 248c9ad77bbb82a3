package org.voltroam.platform.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whom our clients trust, and how they prove who they are. All files are PEM. Host names are always verified.
 *
 * @param authority the only authority trusted; null for those the Java runtime trusts
 * @param key private key of our client certificate; null when we show none
 * @param certificate its certificate chain; null when we show none
 */
public record Trust(
        @Nullable Path authority,
        @Nullable Path key,
        @Nullable Path certificate) {

    /** The authorities of the Java runtime, and no certificate of our own. */
    public static Trust standard() {
        return new Trust(null, null, null);
    }

    public static Trust only(Path authority) {
        return new Trust(authority, null, null);
    }
}
