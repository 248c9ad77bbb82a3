package org.voltroam.verify.architecture.violations.protocol.ocpi.exchange;

import org.voltroam.verify.architecture.violations.protocol.ocpi.v211.Older;

/** Forbidden: what all partners share and is made for one version. */
public record PrefersAVersion(Older version) {}
