package org.voltroam.verify.architecture.violations.testkit;

/** Forbidden: test gear. */
public record Toy(int number) {}
