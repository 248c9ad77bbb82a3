package org.voltroam.verify.architecture.violations.domain.value;

import org.voltroam.verify.architecture.violations.platform.feed.Prints;

/** Forbidden: uses the platform from the domain. */
public record AsksThePlatform(Prints prints) {}
