package org.voltroam.verify.architecture.violations.role;

import org.voltroam.verify.architecture.violations.role.hub.KnowsACpo;

/** Forbidden: what all roles share and knows one. */
public record KnowsAHub(KnowsACpo role) {}
