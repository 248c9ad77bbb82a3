package org.voltroam.protocol.ocpp.station;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.SecurityProfile;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.http.ClientCertificate;

/** Who may connect. Asked once per connection; may block. */
@FunctionalInterface
public interface StationDirectory {

    /** The password check of a station, or nothing for a station we do not have. */
    Optional<PasswordCheck> find(StationId station);

    /**
     * Whether a station that has proven itself in this way may come in by it. A station is let in by the profile that was agreed and by
     * no other, neither weaker nor stronger (OCPP 2.0.1, A00.FR.002).
     */
    default boolean admits(StationId station, SecurityProfile by) {
        return by == SecurityProfile.PASSWORD || by == SecurityProfile.PASSWORD_OVER_TLS;
    }

    /** Whether a certificate's subject is that of a station of ours (OCPP 2.0.1, A00.FR.404 and 405: CN and O). */
    default boolean isOf(StationId station, ClientCertificate shown) {
        return false;
    }

    /**
     * Somebody did not prove to be this station, which may not even exist.
     *
     * @param address where it came from; null where there is none
     * @return whether there have been too many of them lately: they are told to wait
     */
    default boolean isTooMany(StationId station, @Nullable String address) {
        return false;
    }

    /** Compares a password with the stored one, in a time that does not tell how much of it was right. */
    @FunctionalInterface
    interface PasswordCheck {

        /** The password as sent: text in UTF-8, or the bytes of a hexadecimal key (OCPP-J 1.6, 6.2.2). */
        boolean matches(byte[] password);

        /** The check of a password known in clear: for tests and simulation. */
        static PasswordCheck of(String password) {
            var expected = password.getBytes(StandardCharsets.UTF_8);
            return given -> MessageDigest.isEqual(expected, given);
        }
    }
}
