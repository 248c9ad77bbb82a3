package org.voltroam.verify.architecture.violations.protocol.ocpi.relay;

import org.voltroam.verify.architecture.violations.protocol.ocpi.v211.Older;

/** Forbidden: what serves all versions and knows one. */
public record KnowsAVersion(Older version) {}
