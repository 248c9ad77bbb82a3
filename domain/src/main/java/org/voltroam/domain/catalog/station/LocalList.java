package org.voltroam.domain.catalog.station;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.TokenUid;

/**
 * The list of tokens that a station may let charge while nobody can be asked. Source: OCPP 1.6, 3.5.2; 2.0.1, D01.
 *
 * @param version rises with each change; 0 is a list that was never sent
 */
public record LocalList(int version, Map<TokenUid, Entry> entries) {

    /** A list that was never sent. */
    public static final LocalList NONE = new LocalList(0, Map.of());

    /** @param group whose other tokens may end what this one began; null for none */
    public record Entry(boolean valid, @Nullable TokenUid group) {}

    public LocalList {
        entries = Map.copyOf(entries);
    }

    /** What has to change for it to hold these; null stands for a token that has to go. */
    public Map<TokenUid, @Nullable Entry> changesTo(Map<TokenUid, Entry> wanted) {
        var changes = new LinkedHashMap<TokenUid, @Nullable Entry>();
        entries.keySet().stream()
                .filter(token -> !wanted.containsKey(token))
                .forEach(token -> changes.put(token, null));
        wanted.forEach((token, entry) -> {
            if (!entry.equals(entries.get(token))) {
                changes.put(token, entry);
            }
        });
        return changes;
    }
}
