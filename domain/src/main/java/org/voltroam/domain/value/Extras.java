package org.voltroam.domain.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fields of a peer's object that have no place in ours, kept as raw JSON text by field name and written back as they came.
 *
 * <p>Also the refuge of a known field whose value cannot be read (a list where an object belongs): nothing a peer sent is lost.
 */
public record Extras(Map<String, String> json) {

    public static final Extras NONE = new Extras(Map.of());

    public Extras {
        json = json.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }

    public boolean isEmpty() {
        return json.isEmpty();
    }
}
