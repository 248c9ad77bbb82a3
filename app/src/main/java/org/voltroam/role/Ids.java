package org.voltroam.role;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** New ids and secrets. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A unique id of 36 characters. */
    public static String unique() {
        return UUID.randomUUID().toString();
    }

    /** Unique as well, and cheap, but it can be guessed: the id of one request among machines. */
    public static String ofRequest() {
        var random = ThreadLocalRandom.current();
        var version4 = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000;
        var variant = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(version4, variant).toString();
    }

    /** 256 random bits as 43 characters that fit into a URL: credentials tokens, tickets. */
    public static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
