package org.voltroam.protocol.ocmf;

import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** Public keys of meters as they are printed on housings and put in files: hex in groups, or Base64. */
final class PublicKeys {

    private PublicKeys() {}

    /** @param algorithm tells the curve of a bare point */
    static Optional<AsymmetricKeyParameter> read(String text, String algorithm) {
        return Texts.hexOrBase64(text)
                .flatMap(bytes -> x509(bytes).or(() -> Curve.of(algorithm).flatMap(curve -> point(curve, bytes))));
    }

    /** The same for one key in every way it is written; the text itself where it is no key. */
    static String print(String text, String algorithm) {
        return read(text, algorithm).map(PublicKeys::print).orElse(text);
    }

    private static String print(AsymmetricKeyParameter key) {
        return switch (key) {
            case ECPublicKeyParameters point ->
                HexFormat.of().formatHex(point.getQ().getEncoded(false));
            case RSAKeyParameters rsa ->
                rsa.getExponent().toString(16) + "-" + rsa.getModulus().toString(16);
            default -> key.getClass().getSimpleName();
        };
    }

    private static Optional<AsymmetricKeyParameter> x509(byte[] bytes) {
        try {
            return Optional.of(PublicKeyFactory.createKey(bytes));
        } catch (IOException | RuntimeException none) {
            return Optional.empty(); // whatever a stranger sends as a key, it is none
        }
    }

    private static Optional<AsymmetricKeyParameter> point(Curve curve, byte[] bytes) {
        try {
            return Optional.of(
                    new ECPublicKeyParameters(curve.domain().getCurve().decodePoint(bytes), curve.domain()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
