package org.voltroam.verify.architecture.violations.protocol.ocpi.v221;

import org.voltroam.verify.architecture.violations.protocol.ocpp.rpc.Guesses;

/** Forbidden: one protocol that knows another. */
public record SpeaksOcpp(Guesses other) {}
