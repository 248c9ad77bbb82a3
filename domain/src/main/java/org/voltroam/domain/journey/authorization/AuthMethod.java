package org.voltroam.domain.journey.authorization;

/** How a session was authorized. Source: OCPI 2.2.1 mod_cdrs, AuthMethod. */
public enum AuthMethod {
    AUTH_REQUEST,
    COMMAND,
    WHITELIST
}
