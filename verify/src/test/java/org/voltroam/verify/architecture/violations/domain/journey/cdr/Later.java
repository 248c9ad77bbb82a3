package org.voltroam.verify.architecture.violations.domain.journey.cdr;

/** Forbidden: what an earlier step must not know. */
public record Later(int number) {}
