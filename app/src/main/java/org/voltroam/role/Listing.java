package org.voltroam.role;

import java.util.Comparator;
import java.util.List;
import org.voltroam.domain.store.Bookmark;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Page;
import org.voltroam.domain.store.Query;

/** A page of objects held in memory, with the rules of {@link Query}. */
public final class Listing {

    private Listing() {}

    public static <V> Page<V> of(List<V> all, Kind<V> kind, Query query) {
        var from = query.from();
        var to = query.to();
        var after = query.after();
        var matching = all.stream()
                .filter(value ->
                        from == null || !kind.lastUpdated().apply(value).isBefore(from))
                .filter(value -> to == null || kind.lastUpdated().apply(value).isBefore(to))
                .sorted(Comparator.comparing((V value) -> Bookmark.of(kind, value)))
                .toList();
        var items = matching.stream()
                .filter(value -> after == null || Bookmark.of(kind, value).compareTo(after) > 0)
                .skip(query.offset())
                .limit(query.limit() + 1L)
                .toList();
        return Page.of(kind, items, matching.size(), query.limit());
    }
}
