package org.voltroam.verify.architecture.violations.domain.value;

/** Forbidden: a price in binary fractions. */
public record Inexact(double price) {}
