package org.voltroam.verify.architecture.violations.domain.value;

import java.util.Optional;

/** Forbidden: an Optional in a record. */
public record Perhaps(Optional<String> text) {}
