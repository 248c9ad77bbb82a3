package org.voltroam.domain.value;

/** The eMSP's name for one granted authorization. OCPI 2.2.1 mod_tokens, authorization_reference, at most 36 characters. */
public record AuthorizationReference(CiText ci) implements Id {

    public static AuthorizationReference of(String text) {
        return new AuthorizationReference(new CiText(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
