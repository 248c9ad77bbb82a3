package org.voltroam.protocol.ocmf;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/**
 * Whether a meter signed a record. SHA-256 over the very bytes between the two separators; ECDSA on the curves of OCMF 1.4.1, table 22, and
 * RSA, which older meters use.
 *
 * <p>The JDK has no longer the curves of 192 bits, secp256k1 and brainpool, which meters in the field sign with.
 */
public final class Verification {

    private Verification() {}

    /** What came out. */
    public sealed interface Verdict {
        record Genuine() implements Verdict {}

        record NotGenuine(String why) implements Verdict {}
    }

    /** @param key the meter's public key, X.509 (SubjectPublicKeyInfo) or the bare point of the curve, in hex or Base64 */
    public static Verdict of(Ocmf ocmf, String key) {
        var signature = Texts.bytes(ocmf.seal().data(), ocmf.seal().encoding());
        if (signature.isEmpty()) {
            return new Verdict.NotGenuine("/SD is not " + ocmf.seal().encoding());
        }
        var known = PublicKeys.read(key, ocmf.seal().algorithm());
        if (known.isEmpty()) {
            return new Verdict.NotGenuine("the public key cannot be read");
        }
        var payload = ocmf.payload().getBytes(StandardCharsets.UTF_8);
        return verdict(known.get(), ocmf.seal().algorithm(), payload, signature.get());
    }

    private static Verdict verdict(AsymmetricKeyParameter key, String algorithm, byte[] payload, byte[] signature) {
        if (!algorithm.toUpperCase(Locale.ROOT).endsWith("SHA256")) {
            return new Verdict.NotGenuine("/SA " + algorithm + " is not known");
        }
        return switch (key) {
            case ECPublicKeyParameters point -> elliptic(point, algorithm, payload, signature);
            case RSAKeyParameters rsa -> rsa(rsa, algorithm, payload, signature);
            default -> new Verdict.NotGenuine("the public key is of a kind that meters do not use");
        };
    }

    private static Verdict elliptic(ECPublicKeyParameters key, String algorithm, byte[] payload, byte[] signature) {
        var curve = Curve.of(algorithm);
        if (curve.isEmpty()) {
            return new Verdict.NotGenuine("/SA " + algorithm + " is not known");
        }
        if (!curve.get().domain().getCurve().equals(key.getParameters().getCurve())) {
            return new Verdict.NotGenuine("the key is on another curve than /SA " + algorithm);
        }
        var numbers = numbers(key, signature);
        if (numbers.isEmpty()) {
            return new Verdict.NotGenuine("/SD is not a signature in DER");
        }
        var signer = new ECDSASigner();
        signer.init(false, key);
        return verdict(signer.verifySignature(sha256(payload), numbers.get()[0], numbers.get()[1]));
    }

    private static Verdict rsa(RSAKeyParameters key, String algorithm, byte[] payload, byte[] signature) {
        if (!algorithm.startsWith("RSA")) {
            return new Verdict.NotGenuine("the key is for RSA, /SA " + algorithm + " is not");
        }
        var signer = new RSADigestSigner(new SHA256Digest());
        signer.init(false, key);
        signer.update(payload, 0, payload.length);
        return verdict(signer.verifySignature(signature));
    }

    private static Verdict verdict(boolean matches) {
        return matches
                ? new Verdict.Genuine()
                : new Verdict.NotGenuine("the signature is not of this text and this key");
    }

    private static Optional<BigInteger[]> numbers(ECPublicKeyParameters key, byte[] signature) {
        try {
            return Optional.of(
                    StandardDSAEncoding.INSTANCE.decode(key.getParameters().getN(), signature));
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static byte[] sha256(byte[] payload) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(payload);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
