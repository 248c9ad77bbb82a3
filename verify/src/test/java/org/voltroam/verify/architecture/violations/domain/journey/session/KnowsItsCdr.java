package org.voltroam.verify.architecture.violations.domain.journey.session;

import org.voltroam.verify.architecture.violations.domain.journey.cdr.Later;

/** Forbidden: a step that knows a later one. */
public record KnowsItsCdr(Later cdr) {}
