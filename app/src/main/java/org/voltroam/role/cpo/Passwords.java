package org.voltroam.role.cpo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.StationStanding;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.ocpp.station.StationDirectory;

/**
 * The passwords of our stations, kept as hashes: SHA-256 over the station's id and its password.
 *
 * <p>OCPP asks for random keys of 16 to 20 bytes and more, which need no slow hash; the id is the salt, so that two stations with one
 * password do not share a hash. While a password is being changed the old and the new one are taken, until one of them has been used.
 */
public final class Passwords implements StationDirectory {

    private final Standings standings;
    private final Policy policy;

    Passwords(Standings standings, Policy policy) {
        this.standings = standings;
        this.policy = policy;
    }

    /** A station that nobody knows has a check too, which costs as much: who guesses identities learns nothing. */
    @Override
    public Optional<PasswordCheck> find(StationId station) {
        var hash = standings.passwordHash(station);
        return hash == null
                ? Optional.of(given -> isWelcome(station, given))
                : Optional.of(given -> isGood(station, hash, digest(station, given)));
    }

    private boolean isGood(StationId station, String hash, byte[] given) {
        var next =
                standings.find(station).map(StationStanding::nextPasswordHash).orElse(null);
        var isOld = matches(hash, given);
        var isNext = next != null && matches(next, given);
        if (next != null && (isOld || isNext)) {
            standings.passwordIs(station, isNext ? next : hash);
        }
        return isOld || isNext;
    }

    private static boolean matches(String hash, byte[] given) {
        return isHex(hash) && MessageDigest.isEqual(HexFormat.of().parseHex(hash), given);
    }

    private static boolean isHex(@Nullable String hash) {
        return hash != null && hash.length() == 64;
    }

    private boolean isWelcome(StationId station, byte[] given) {
        var hash = HexFormat.of().formatHex(digest(station, given));
        if (given.length == 0 || !policy.welcomes(station)) {
            standings.refused(station);
            return false;
        }
        standings.arrived(station, hash);
        return true;
    }

    public static String hash(StationId station, String password) {
        return HexFormat.of().formatHex(digest(station, password.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] digest(StationId station, byte[] password) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(station.ci().folded().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(password);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
