package org.voltroam.verify.architecture.violations.domain.ledger;

import java.nio.file.Path;

/** Forbidden: input and output in the domain. */
public record ReadsAFile(Path path) {}
