package org.voltroam.role.emsp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.quote.Quote.Sealed;
import org.voltroam.domain.journey.quote.SigningKey;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.role.Member;

/** Signs what we promise, and checks what is said to be promised by us. Ed25519 as the JDK has it (RFC 8032). */
public final class Seals {

    private static final String ALGORITHM = "Ed25519";

    private final Member member;
    private @Nullable SigningKey own;

    Seals(Member member) {
        this.member = member;
    }

    Sealed seal(String text) {
        var key = key();
        try {
            var signature = Signature.getInstance(ALGORITHM);
            var secret = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key.secret()));
            signature.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(secret));
            signature.update(text.getBytes(UTF_8));
            return new Sealed(text, Base64.getEncoder().encodeToString(signature.sign()), key.open());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java cannot sign with " + ALGORITHM, broken);
        }
    }

    /** The public key, X.509, Base64. */
    public String open() {
        return key().open();
    }

    /** Whether exactly this text was signed by whoever holds the key. What cannot be read was not. */
    public static boolean isGenuine(Sealed sealed, String openKey) {
        try {
            var open = new X509EncodedKeySpec(Base64.getDecoder().decode(openKey));
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(open));
            signature.update(sealed.text().getBytes(UTF_8));
            return signature.verify(Base64.getDecoder().decode(sealed.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return false;
        }
    }

    /** Two nodes may make one at once; the older one is used from then on, and both are good. */
    private synchronized SigningKey key() {
        var known = own;
        if (known == null) {
            known = stored();
            own = known;
        }
        return known;
    }

    private SigningKey stored() {
        var all = new ArrayList<SigningKey>();
        member.store().each(Kind.SIGNING_KEY, all::add);
        return all.stream().min(Comparator.comparing(SigningKey::since)).orElseGet(this::made);
    }

    private SigningKey made() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var key = new SigningKey(
                    member.id(),
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
                    member.clock().instant());
            member.store().commit(Change.put(Kind.SIGNING_KEY, key));
            return key;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this Java makes no keys for " + ALGORITHM, broken);
        }
    }
}
