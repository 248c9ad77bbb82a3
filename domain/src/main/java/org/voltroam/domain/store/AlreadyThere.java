package org.voltroam.domain.store;

import java.io.Serial;

/** A fact with this key is already written; nothing of the commit was. The caller reads it and compares. */
public final class AlreadyThere extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public AlreadyThere(String what) {
        super(what + " is already written");
    }
}
