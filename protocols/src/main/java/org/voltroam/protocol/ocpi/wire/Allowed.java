package org.voltroam.protocol.ocpi.wire;

/** Source: OCPI 2.2.1 mod_tokens, AllowedType; 2.1.1 has the same names. */
public enum Allowed {
    ALLOWED,
    BLOCKED,
    EXPIRED,
    NO_CREDIT,
    NOT_ALLOWED
}
