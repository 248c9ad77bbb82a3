package org.voltroam.domain.catalog.station;

import java.util.Arrays;
import java.util.Optional;

/** How a station proves who it is, the better the later. Source: OCPP 2.0.1 Part 2, A00; for 1.6 the security extension, 3. */
public enum SecurityProfile {
    /** Not at all. */
    NONE(0),
    /** A password in clear. */
    PASSWORD(1),
    /** A password over TLS. */
    PASSWORD_OVER_TLS(2),
    /** A certificate of its own. */
    CERTIFICATE(3);

    private final int number;

    SecurityProfile(int number) {
        this.number = number;
    }

    /** The specification's number for it, 0 to 3. */
    public int number() {
        return number;
    }

    public static Optional<SecurityProfile> numbered(int number) {
        return Arrays.stream(values())
                .filter(profile -> profile.number() == number)
                .findFirst();
    }

    public boolean isLessThan(SecurityProfile other) {
        return compareTo(other) < 0;
    }
}
