package org.voltroam.platform.store.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Values on their way into a statement: text, numbers, booleans, bytes, UUIDs and java.time as they are, {@link Instant} as
 * timestamptz, enums by name, collections of text as text[], {@link Json} as jsonb, null as null.
 */
public final class Parameters {

    private Parameters() {}

    /** A JSON document for a jsonb column. */
    public record Json(String text) {}

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(at, Types.NULL);
            case String text -> statement.setString(at, text);
            case Instant time -> statement.setObject(at, time.atOffset(ZoneOffset.UTC));
            case Enum<?> choice -> statement.setString(at, choice.name());
            case Json json -> statement.setObject(at, json.text(), Types.OTHER);
            case Collection<?> texts ->
                statement.setArray(at, statement.getConnection().createArrayOf("text", texts.toArray()));
            default -> statement.setObject(at, value);
        }
    }
}
