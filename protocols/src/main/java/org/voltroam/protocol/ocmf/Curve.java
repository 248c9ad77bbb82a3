package org.voltroam.protocol.ocmf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.crypto.params.ECDomainParameters;

/** The curves meters sign on. OCMF 1.4.1, table 22; brainpool's are also written with a P. */
enum Curve {
    SECP192K1("secp192k1"),
    SECP192R1("secp192r1"),
    SECP256K1("secp256k1"),
    SECP256R1("secp256r1"),
    SECP384R1("secp384r1"),
    BRAINPOOLP256R1("brainpoolP256r1"),
    BRAINPOOLP384R1("brainpoolP384r1");

    private final String named;

    Curve(String named) {
        this.named = named;
    }

    ECDomainParameters domain() {
        return new ECDomainParameters(ECNamedCurveTable.getByName(named));
    }

    /** @param algorithm as SA says it, {@code ECDSA-secp256r1-SHA256} */
    static Optional<Curve> of(String algorithm) {
        var parts = algorithm.toUpperCase(Locale.ROOT).split("-", -1);
        if (parts.length != 3 || !parts[0].equals("ECDSA")) {
            return Optional.empty();
        }
        var name = parts[1].replace("BRAINPOOLP", "BRAINPOOL").replace("BRAINPOOL", "BRAINPOOLP");
        return Arrays.stream(values())
                .filter(curve -> curve.name().equals(name))
                .findFirst();
    }
}
