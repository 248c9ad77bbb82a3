package org.voltroam.verify.architecture.violations.domain.ledger;

import org.slf4j.Logger;

/** Forbidden: third-party code in the domain. */
public record Logs(Logger log) {}
