package org.voltroam.role.cpo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.voltroam.domain.value.StationId;
import org.voltroam.platform.store.Directory;
import org.voltroam.protocol.ocpp.station.StationDirectory;

/**
 * The passwords of our stations, kept as hashes: SHA-256 over the station's id and its password.
 *
 * <p>OCPP asks for random keys of 16 to 20 bytes and more, which need no slow hash; the id is the salt, so that two stations with one
 * password do not share a hash.
 */
public final class Passwords implements StationDirectory {

    private final Directory directory;

    Passwords(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<PasswordCheck> find(StationId station) {
        return directory.station(station).map(known -> {
            var expected = HexFormat.of().parseHex(known.passwordHash());
            return given -> MessageDigest.isEqual(expected, digest(known.id(), given));
        });
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
