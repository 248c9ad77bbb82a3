package org.voltroam.role;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** New ids and secrets. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A unique id of 36 characters. */
    public static String unique() {
        return UUID.randomUUID().toString();
    }

    /** 256 random bits as 43 characters that fit into a URL: credentials tokens, tickets. */
    public static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
