package org.voltroam.app.money;

import java.nio.file.Path;

/** A file that nothing can be computed from; the message says which, where and why. */
public final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unusable(Path file, String pointer, String reason) {
        super(file + " " + (pointer.isEmpty() ? "/" : pointer) + ": " + reason);
    }
}
