package org.voltroam.platform.store.postgres;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change, to be made together with others.
 *
 * @param rows how many rows it must change; {@link #ANY} when that does not matter
 */
public record Statement(String sql, List<@Nullable Object> parameters, int rows) {

    public static final int ANY = -1;

    public static Statement of(String sql, @Nullable Object... parameters) {
        return new Statement(sql, Collections.unmodifiableList(Arrays.asList(parameters)), ANY);
    }

    /** Otherwise its whole unit fails with {@link StoreFailure.Kind#UNEXPECTED_ROWS}, and changes nothing. */
    public Statement mustChange(int number) {
        return new Statement(sql, parameters, number);
    }
}
