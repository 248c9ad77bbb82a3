package org.voltroam.protocol.json;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong so far while reading one document. */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    public void add(String pointer, Violation.Code code, String text) {
        found.add(new Violation(pointer, code, text));
    }

    public List<Violation> all() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }
}
