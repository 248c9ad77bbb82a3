package org.voltroam.verify.architecture.violations.platform.feed;

import org.voltroam.verify.architecture.violations.role.cpo.StartsAThread;

/** Forbidden: uses a role from the platform. */
public record AsksARole(StartsAThread role) {}
