package org.voltroam.platform.store.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encrypts what we must know again and nobody else may read in the database: the tokens we show to peers. AES-256 in GCM (NIST SP
 * 800-38D), a fresh nonce each time, bound to the place it is kept at. The key is in a file outside the database.
 */
public final class Seal {

    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);
    private static final String MARK = "sealed:1:";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final SecretKeySpec key;
    private final String where;
    private final SecureRandom random = new SecureRandom();

    private Seal(byte[] key, String where) {
        this.key = new SecretKeySpec(key, "AES");
        this.where = where;
    }

    /** The key does not open what was sealed; the message says which file it came from. */
    public static final class WrongKey extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        private WrongKey(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The key in this file, made now if there is none; readable by its owner only, or it is refused. */
    public static Seal in(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            if (!Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
                throw new IllegalStateException("others may read the key in " + file + "; chmod 600 it");
            }
            var key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY) {
                throw new IllegalStateException("there is no key of 256 bits in " + file);
            }
            return new Seal(key, file.toString());
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalStateException("there is no key of 256 bits in " + file, noBase64);
        } catch (IOException cannot) {
            throw new UncheckedIOException("cannot read the key in " + file, cannot);
        }
    }

    /** A key of this process only, for stores that do not outlive it. */
    public static Seal passing() {
        return new Seal(fresh(), "the memory of this process");
    }

    private static void create(Path file) throws IOException {
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
        Files.createDirectories(folder);
        var whole = Files.createTempFile(
                folder, file.getFileName().toString(), ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(whole, Base64.getEncoder().encodeToString(fresh()));
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException another) {
            LOG.debug("another program made {} at the same time", file);
        } finally {
            Files.delete(whole);
        }
    }

    private static byte[] fresh() {
        var key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        return key;
    }

    static boolean isSealed(String text) {
        return text.startsWith(MARK);
    }

    /** @param place where the text will be kept; it opens nowhere else */
    String seal(String text, String place) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            var both = new byte[NONCE + sealed.length];
            System.arraycopy(nonce, 0, both, 0, NONCE);
            System.arraycopy(sealed, 0, both, NONCE, sealed.length);
            return MARK + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has AES/GCM", impossible);
        }
    }

    /** What was sealed; a text from before there were seals is itself. */
    String open(String text, String place) {
        if (!isSealed(text)) {
            return text;
        }
        try {
            var both = Base64.getDecoder().decode(text.substring(MARK.length()));
            var nonce = Arrays.copyOf(both, NONCE);
            return new String(
                    cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(both, NONCE, both.length - NONCE),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new WrongKey(
                    "the key in " + where + " does not open what this database holds (" + place
                            + "); start with the key it was written with",
                    wrong);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
