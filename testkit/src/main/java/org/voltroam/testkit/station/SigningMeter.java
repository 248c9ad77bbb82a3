package org.voltroam.testkit.station;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A meter that signs what it showed: OCMF 1.4.1 on secp256r1.
 *
 * <p>Its key comes from its serial number, so that it is the same meter after a restart: it is no secret, as the meter is none. Its pages
 * count the seconds, so that they grow with the time of the charges, whatever the order in which those are played.
 */
public final class SigningMeter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss,SSSxx").withZone(ZoneOffset.UTC);

    private final String serial;
    private final KeyPair keys;

    public SigningMeter(String serial) {
        this.serial = serial;
        this.keys = keys(serial);
    }

    /** Its register at the beginning and at the end of a charge, in Wh. */
    public record Charge(Instant from, long wattHoursAtStart, Instant to, long wattHoursAtEnd) {}

    /** X.509, Base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** The record of a charge. */
    public String record(Charge charge) {
        return signed(payload(charge, "S"));
    }

    /** @param clock how much the meter's time is worth: S, R, I or U */
    public String payload(Charge charge, String clock) {
        return """
                {"FV":"1.0","GI":"Voltroam","MV":"Voltroam","MS":"%s","PG":"T%d","IS":false,"RD":[%s,%s]}""".formatted(
                        serial,
                        charge.from().getEpochSecond(),
                        reading(charge.from(), clock, "B", charge.wattHoursAtStart()),
                        reading(charge.to(), clock, "E", charge.wattHoursAtEnd()));
    }

    private static String reading(Instant at, String clock, String occasion, long wattHours) {
        return """
                {"TM":"%s %s","TX":"%s","RV":%s,"RI":"1-b:1.8.0","RU":"kWh","ST":"G"}""".formatted(
                        TIME.format(at),
                        clock,
                        occasion,
                        BigDecimal.valueOf(wattHours, 3).toPlainString());
    }

    /** The payload with its signature, as a record. */
    public String signed(String payload) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(payload.getBytes(UTF_8));
            return "OCMF|" + payload + "|{\"SD\":\"" + HexFormat.of().formatHex(signature.sign()) + "\"}";
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("every JDK signs on secp256r1", broken);
        }
    }

    private static KeyPair keys(String serial) {
        try {
            var random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(serial.getBytes(UTF_8));
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("every JDK has secp256r1", broken);
        }
    }
}
