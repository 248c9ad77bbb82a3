package org.voltroam.protocol.ocpi.wire;

/** Source: OCPI 2.2.1 mod_commands, CancelReservation; not in 2.1.1. */
public record CancelReservation(String responseUrl, String reservation) {}
