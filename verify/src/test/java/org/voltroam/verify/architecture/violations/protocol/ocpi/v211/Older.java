package org.voltroam.verify.architecture.violations.protocol.ocpi.v211;

/** Forbidden: another version. */
public record Older(int number) {}
