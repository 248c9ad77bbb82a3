package org.voltroam.domain.catalog.token;

/** How a driver likes to charge. Source: OCPI 2.2.1 mod_sessions, ProfileType. */
public enum ProfileType {
    CHEAP,
    FAST,
    GREEN,
    REGULAR
}
