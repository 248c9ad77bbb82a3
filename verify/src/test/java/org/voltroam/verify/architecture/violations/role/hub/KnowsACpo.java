package org.voltroam.verify.architecture.violations.role.hub;

import org.voltroam.verify.architecture.violations.role.cpo.StartsAThread;

/** Forbidden: one role that knows another. */
public record KnowsACpo(StartsAThread other) {}
