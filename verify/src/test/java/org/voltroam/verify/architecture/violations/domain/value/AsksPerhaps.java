package org.voltroam.verify.architecture.violations.domain.value;

import java.util.Optional;

/** Forbidden: an Optional as a parameter. */
public final class AsksPerhaps {

    public boolean knows(Optional<String> text) {
        return text.isPresent();
    }
}
