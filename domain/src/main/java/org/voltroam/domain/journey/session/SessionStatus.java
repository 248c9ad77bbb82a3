package org.voltroam.domain.journey.session;

/** Source: OCPI 2.2.1 mod_sessions, SessionStatus. */
public enum SessionStatus {
    ACTIVE,
    COMPLETED,
    INVALID,
    PENDING,
    RESERVATION
}
