package org.voltroam.domain.value;

/** A charging session within its CPO. OCPI 2.2.1 mod_sessions, Session.id, at most 36 characters. */
public record SessionId(CiText ci) implements Id {

    public static SessionId of(String text) {
        return new SessionId(new CiText(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
