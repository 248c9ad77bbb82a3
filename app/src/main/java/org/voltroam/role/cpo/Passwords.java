package org.voltroam.role.cpo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.StationStanding;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.ocpi.server.Attempts;
import org.voltroam.protocol.ocpp.station.StationDirectory.PasswordCheck;

/**
 * The passwords of our stations, kept as hashes: SHA-256 over the station's id and its password.
 *
 * <p>OCPP asks for random keys of 16 to 20 bytes and more, which need no slow hash; the id is the salt, so that two stations with one
 * password do not share a hash. While a password is being changed the old and the new one are taken, until one of them has been used.
 */
public final class Passwords {

    private static final byte[] NOTHING = {};

    private final Standings standings;
    private final Policy policy;
    private final Attempts byAddress;
    private final Attempts byStation;

    Passwords(Standings standings, Policy policy, Operations operations, InstantSource clock) {
        this.standings = standings;
        this.policy = policy;
        this.byAddress = new Attempts(clock);
        this.byStation = new Attempts(
                clock, (identity, wrong) -> told(operations, StationId.of(Objects.requireNonNull(identity)), wrong));
    }

    /** Strangers are no matter for an alarm: anybody may knock, under any name. */
    private void told(Operations operations, StationId station, int wrong) {
        if (standings.passwordHash(station) != null) {
            operations.alarmed(
                    station, "somebody guesses passwords of stations, " + wrong + " wrong ones within a minute");
        }
    }

    /** Counted for each address and for each identity; a right password is let in whatever was counted. */
    boolean isTooMany(StationId station, @Nullable String address) {
        var often = byStation.isTooMany(station.ci().folded());
        var sameSource = byAddress.isTooMany(address); // counted in any case
        return often || sameSource;
    }

    /** A station that nobody knows has a check too, which costs as much: who guesses identities learns nothing. */
    Optional<PasswordCheck> find(StationId station) {
        var hash = standings.passwordHash(station);
        return hash == null
                ? Optional.of(given -> isWelcome(station, given))
                : Optional.of(given -> isGood(station, hash, digests(station, given)));
    }

    private boolean isGood(StationId station, String hash, List<byte[]> given) {
        var next =
                standings.find(station).map(StationStanding::nextPasswordHash).orElse(null);
        var isOld = matches(hash, given);
        var isNext = next != null && matches(next, given);
        if (next != null && (isOld || isNext)) {
            standings.passwordIs(station, isNext ? next : hash);
        }
        return isOld || isNext;
    }

    /** All are compared, so that the time does not tell which it was. */
    private static boolean matches(String hash, List<byte[]> given) {
        var right = isHex(hash) ? HexFormat.of().parseHex(hash) : NOTHING;
        return given.stream().filter(each -> MessageDigest.isEqual(right, each)).count() > 0;
    }

    /**
     * What a password as sent may be: itself, or the bytes of a key that we know by its hexadecimal digits, in either case. OCPP-J 1.6,
     * 6.2.2: the station sends the bytes where the key was given to it in digits.
     */
    private static List<byte[]> digests(StationId station, byte[] given) {
        var digits = HexFormat.of().formatHex(given);
        return List.of(
                digest(station, given),
                digest(station, digits.getBytes(StandardCharsets.UTF_8)),
                digest(station, digits.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isHex(@Nullable String hash) {
        return hash != null && hash.length() == 64;
    }

    private boolean isWelcome(StationId station, byte[] given) {
        var hash = HexFormat.of().formatHex(digests(station, given).getFirst());
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
