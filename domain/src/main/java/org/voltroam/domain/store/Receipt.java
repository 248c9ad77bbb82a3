package org.voltroam.domain.store;

import java.time.Instant;

/** Proof that a receiver accepted an object. */
public record Receipt(String receiver, String kind, String key, Instant at) {}
