package org.voltroam.protocol.ocmf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.protocol.ocmf.Verification.Verdict;

/** Records signed here, and what becomes of them when a byte is another. */
class OcmfTest {

    private static final String PAYLOAD = "{\"FV\" : \"1.0\",\"MS\":\"M-1\",\"PG\":\"T7\",\"ID\":\"a|b\",\"RD\":["
            + "{\"TM\":\"2026-03-01T12:00:00,000+0100 S\",\"TX\":\"B\",\"RV\":\"   10.500\",\"RI\":\"1-b:1.8.0\",\"RU\":\"kWh\",\"ST\":\"G\"},"
            + "{\"TM\":\"2026-03-01T12:30:00,000+0100 S\",\"TX\":\"E\",\"RV\":15.7500}]}";

    private final KeyPair meter = pair("EC", "secp256r1");

    @Test
    @Tag("MON-ECH-02")
    void whatIsLeftOutIsThatOfTheReadingBeforeAndNumbersKeepTheirDecimals() {
        var ocmf = read("OCMF|" + PAYLOAD + "|{\"SD\":\"00\"}");

        assertThat(ocmf.payload()).isEqualTo(PAYLOAD);
        assertThat(ocmf.meter()).isEqualTo("M-1");
        assertThat(ocmf.identification()).isEqualTo("a|b");
        assertThat(ocmf.readings())
                .extracting(MeterReading::value)
                .containsExactly(new BigDecimal("10.500"), new BigDecimal("15.7500"));
        assertThat(ocmf.readings().getLast().energy()).contains(new BigDecimal("15.7500"));
        assertThat(ocmf.readings().getLast().occasion()).isEqualTo("E");
        assertThat(ocmf.seal().algorithm()).isEqualTo("ECDSA-secp256r1-SHA256");
    }

    @Test
    @Tag("MON-ECH-01")
    void aRecordIsGenuineInEveryWayItsKeyAndSignatureAreWritten() {
        var signature = signed("SHA256withECDSA", meter, PAYLOAD);
        var key = meter.getPublic().getEncoded();
        var hex = HexFormat.of().formatHex(key);
        var point = hex.substring(hex.length() - 130);

        assertThat(judged(PAYLOAD, "", HexFormat.of().formatHex(signature), hex))
                .isEqualTo(new Verdict.Genuine());
        assertThat(judged(
                        PAYLOAD,
                        "",
                        HexFormat.of().withUpperCase().formatHex(signature),
                        hex.replaceAll("(.{4})", "$1 ")))
                .isEqualTo(new Verdict.Genuine());
        assertThat(judged(PAYLOAD, "\"SE\":\"base64\",", base64(signature), base64(key)))
                .isEqualTo(new Verdict.Genuine());
        assertThat(judged(PAYLOAD, "", HexFormat.of().formatHex(signature), point))
                .isEqualTo(new Verdict.Genuine());
    }

    @Test
    @Tag("MON-ECH-01")
    void oneOtherByteKeyOrCurveIsNotGenuine() {
        var signature = HexFormat.of().formatHex(signed("SHA256withECDSA", meter, PAYLOAD));
        var key = base64(meter.getPublic().getEncoded());
        var other = base64(pair("EC", "secp256r1").getPublic().getEncoded());

        assertThat(why(judged(PAYLOAD.replace("15.7500", "15.750"), "", signature, key)))
                .contains("not of this text");
        assertThat(why(judged(PAYLOAD.replace("\" : \"", "\":\""), "", signature, key)))
                .contains("not of this text");
        assertThat(why(judged(PAYLOAD, "", signature, other))).contains("not of this text and this key");
        assertThat(why(judged(PAYLOAD, "\"SA\":\"ECDSA-secp256k1-SHA256\",", signature, key)))
                .contains("another curve");
        assertThat(why(judged(PAYLOAD, "\"SA\":\"ECDSA-secp256r1-MD5\",", signature, key)))
                .contains("not known");
        assertThat(why(judged(PAYLOAD, "", "3006020101020101ff", key))).contains("DER");
        assertThat(why(judged(PAYLOAD, "", "xyz", key))).contains("/SD is not hex");
        assertThat(why(judged(PAYLOAD, "", signature, "no key"))).contains("public key cannot be read");
    }

    @Test
    @Tag("MON-ECH-01")
    void metersThatSignWithRsaAreReadToo() {
        var rsa = pair("RSA", "");
        var signature = HexFormat.of().formatHex(signed("SHA256withRSA", rsa, PAYLOAD));
        var key = base64(rsa.getPublic().getEncoded());

        assertThat(judged(PAYLOAD, "\"SA\":\"RSA-2048-SHA256\",", signature, key))
                .isEqualTo(new Verdict.Genuine());
        assertThat(why(judged(PAYLOAD + " ", "\"SA\":\"RSA-2048-SHA256\",", signature, key)))
                .contains("not of this text");
        assertThat(why(judged(PAYLOAD, "", signature, key))).contains("for RSA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OCMF",
                "OCMF|",
                "OCMF|{}",
                "OCMF|{}|",
                "OCMF|{}|{}",
                "OCMF|[]|{\"SD\":\"00\"}",
                "OCMF|{\"a\":\"|\\\"|{\"SD\":\"00\"}",
                "<xml/>"
            })
    void whatIsNoRecordIsUnreadableAndNothingIsThrown(String text) {
        assertThat(Ocmf.read(text)).isInstanceOf(Ocmf.Outcome.Unreadable.class);
    }

    private static Ocmf read(String text) {
        return assertThat(Ocmf.read(text))
                .asInstanceOf(type(Ocmf.Outcome.Taken.class))
                .actual()
                .ocmf();
    }

    private static Verdict judged(String payload, String before, String signature, String key) {
        return Verification.of(read("OCMF|" + payload + "|{" + before + "\"SD\":\"" + signature + "\"}"), key);
    }

    private static String why(Verdict verdict) {
        return verdict instanceof Verdict.NotGenuine(var why) ? why : "it is genuine";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static KeyPair pair(String algorithm, String curve) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (curve.isEmpty()) {
                generator.initialize(2048);
            } else {
                generator.initialize(new ECGenParameterSpec(curve));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] signed(String algorithm, KeyPair pair, String text) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
