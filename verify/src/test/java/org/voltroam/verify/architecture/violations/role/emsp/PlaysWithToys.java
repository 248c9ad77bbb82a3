package org.voltroam.verify.architecture.violations.role.emsp;

import org.voltroam.verify.architecture.violations.testkit.Toy;

/** Forbidden: the product depends on test gear. */
public record PlaysWithToys(Toy toy) {}
