package org.voltroam.verify.architecture.violations.protocol.ocpi.v221;

import org.voltroam.verify.architecture.violations.protocol.ocpi.v211.Older;

/** Forbidden: one version that knows another. */
public record KnowsAnotherVersion(Older other) {}
