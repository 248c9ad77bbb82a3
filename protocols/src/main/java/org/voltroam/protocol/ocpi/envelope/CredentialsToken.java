package org.voltroam.protocol.ocpi.envelope;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The Authorization header: {@code Token} and the Base64 of the credentials token.
 *
 * <p>Source: OCPI 2.2.1 transport_and_format, Authorization header. Tokens that were Base64-encoded with a newline at the end
 * (the specification's own samples were) are read without it.
 */
public final class CredentialsToken {

    private static final String SCHEME = "Token ";

    private CredentialsToken() {}

    public static String header(String token) {
        return SCHEME + Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
    }

    /** As OCPI 2.1.1 sends it. Source: OCPI 2.1.1 transport_and_format, Authorization header. */
    public static String plainHeader(String token) {
        return SCHEME + token;
    }

    /** The token in a header; empty when the header is of another scheme or not Base64. */
    public static Optional<String> read(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            var bytes =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            return Optional.of(new String(bytes, StandardCharsets.UTF_8).strip());
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** The token in a header that carries it as is, as some peers send it. */
    public static Optional<String> readPlain(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /** Source: OCPI 2.2.1 credentials, Credentials object: token is up to 64 printable characters of ASCII without whitespace. */
    public static boolean isWellFormed(String token) {
        return !token.isEmpty()
                && token.length() <= 64
                && token.chars().allMatch(letter -> letter > 0x20 && letter < 0x7F);
    }

    /** What is kept of a token that others send to us: SHA-256 in hex. Our tokens are 256 random bits, so no salt is needed. */
    public static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
