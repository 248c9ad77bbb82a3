package org.voltroam.verify.architecture.violations.domain.value;

import org.voltroam.verify.architecture.violations.domain.ledger.ReadsAFile;

/** Forbidden: a value that knows the ledger. */
public record KnowsTheLedger(ReadsAFile ledger) {}
