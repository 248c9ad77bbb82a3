package org.voltroam.role;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.voltroam.domain.store.Page;
import org.voltroam.domain.store.Query;

/** A page of objects held in memory, with the rules of {@link Query}. */
public final class Listing {

    private Listing() {}

    public static <V> Page<V> of(List<V> all, Function<V, Instant> lastUpdated, Query query) {
        var from = query.from();
        var to = query.to();
        var matching = all.stream()
                .filter(value -> from == null || !lastUpdated.apply(value).isBefore(from))
                .filter(value -> to == null || lastUpdated.apply(value).isBefore(to))
                .sorted(Comparator.comparing(lastUpdated))
                .toList();
        var items = matching.stream().skip(query.offset()).limit(query.limit()).toList();
        return new Page<>(items, matching.size());
    }
}
