package org.voltroam.app.money;

import java.util.List;

/** What came of one case of a folder. */
public sealed interface Outcome {

    /** Computed as it expects. */
    record Agrees() implements Outcome {}

    /** @param details what is expected and what was computed, each in a line */
    record Differs(List<String> details) implements Outcome {}

    /** Nothing could be computed. */
    record Unreadable(String reason) implements Outcome {}

    static Outcome of(List<String> differences) {
        return differences.isEmpty() ? new Agrees() : new Differs(differences);
    }
}
