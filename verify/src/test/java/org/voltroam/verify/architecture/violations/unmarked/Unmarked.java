package org.voltroam.verify.architecture.violations.unmarked;

/** Forbidden: lives in a package nobody marked. */
public record Unmarked(int number) {}
