package org.voltroam.platform.store.postgres;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change, to be made together with others. An INSERT with VALUES may become one with several rows, so two of one unit must not name
 * the same row.
 */
public record Statement(String sql, List<@Nullable Object> parameters) {

    public static Statement of(String sql, @Nullable Object... parameters) {
        return new Statement(sql, Collections.unmodifiableList(Arrays.asList(parameters)));
    }
}
