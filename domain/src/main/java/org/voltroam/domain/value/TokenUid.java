package org.voltroam.domain.value;

/** What a card or an app shows. OCPI 2.2.1 mod_tokens, Token.uid, at most 36 characters; OCPP 1.6 idTag, at most 20. */
public record TokenUid(CiText ci) implements Id {

    public static TokenUid of(String text) {
        return new TokenUid(new CiText(text));
    }

    /** Enough of it to tell one card from another in a log, and too little to copy one. */
    public static String shortened(String uid) {
        return uid.substring(0, Math.min(4, uid.length() / 2)) + "...";
    }

    @Override
    public String toString() {
        return text();
    }
}
