package org.voltroam.role;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Incident;
import org.voltroam.domain.store.Incident.Sort;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpi.exchange.Newest;

/** What of an object that came is to be told to a person. */
public final class Incidents {

    private Incidents() {}

    /** The object itself, and an incident where it says that it is from the future. */
    public static <V> List<Change> with(Kind<V> kind, V value, List<Violation> violations, Instant now) {
        var changes = new ArrayList<Change>();
        changes.add(Change.put(kind, value));
        var owner = kind.owner().apply(value);
        if (owner != null) {
            violations.stream()
                    .filter(Newest::isFromTheFuture)
                    .findFirst()
                    .map(found -> incident(Sort.FROM_THE_FUTURE, owner, kind, kind.keyOf(value), found.toString(), now))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    public static Change incident(Sort sort, PartyId partner, Kind<?> kind, String key, String text, Instant now) {
        return Change.put(Kind.INCIDENT, new Incident(sort, partner, kind + " " + key, text, now));
    }
}
