package org.voltroam.protocol.ocpp.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violation.Code;

/** What was found while a payload was read: what can be lived with, and what makes it unusable. */
public final class Findings {

    private final List<Violation> all = new ArrayList<>(0);
    private @Nullable Violation fatal;

    /** The payload breaks its rule and can be used nevertheless. */
    public void note(String pointer, Code code, String text) {
        all.add(new Violation(pointer, code, text));
    }

    void note(Place place, Code code, String text) {
        note(place.pointer(), code, text);
    }

    /** The payload cannot be used: a field is missing, or holds nothing that could be its value. */
    void spoil(Place place, Code code, String text) {
        var violation = new Violation(place.pointer(), code, text);
        all.add(violation);
        if (fatal == null) {
            fatal = violation;
        }
    }

    public List<Violation> all() {
        return List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first finding that makes the payload unusable. */
    public Optional<Violation> fatal() {
        return Optional.ofNullable(fatal);
    }

    /** The first finding of any kind. */
    public Optional<Violation> first() {
        return all.stream().findFirst();
    }
}
