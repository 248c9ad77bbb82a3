package org.voltroam.domain.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the objects that match, and how many match in all, wherever the page begins.
 *
 * @param next where the next page begins; null on the last
 */
public record Page<V>(List<V> items, long total, @Nullable Bookmark next) {

    /** All there is. */
    public Page(List<V> items, long total) {
        this(items, total, null);
    }

    /** @param items one more than the limit where there are more */
    public static <V> Page<V> of(Kind<V> kind, List<V> items, long total, int limit) {
        if (items.size() <= limit) {
            return new Page<V>(items, total, null);
        }
        var shown = items.subList(0, limit);
        return new Page<V>(List.copyOf(shown), total, shown.isEmpty() ? null : Bookmark.of(kind, shown.getLast()));
    }
}
