package org.voltroam.protocol.ocpp.station;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.voltroam.protocol.http.Request;

/** User and password of HTTP Basic authentication (RFC 7617). The password stays bytes: OCPP 1.6 allows a binary key. */
record BasicCredentials(String user, byte[] password) {

    private static final String SCHEME = "Basic ";

    static Optional<BasicCredentials> of(Request request) {
        return request.headers()
                .first("Authorization")
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(value -> decoded(value.substring(SCHEME.length()).strip()));
    }

    private static Optional<BasicCredentials> decoded(String base64) {
        try {
            return split(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static Optional<BasicCredentials> split(byte[] credentials) {
        for (int colon = 0; colon < credentials.length; colon++) {
            if (credentials[colon] == ':') {
                var user = new String(credentials, 0, colon, StandardCharsets.UTF_8);
                var password = Arrays.copyOfRange(credentials, colon + 1, credentials.length);
                return Optional.of(new BasicCredentials(user, password));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return user + ":***";
    }
}
