package org.voltroam.platform.store.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.trail.Passage;
import org.voltroam.domain.value.PartyId;

/** The log of what crossed the hub: many rows in one statement, a column an array. */
final class Passages {

    private static final String COLUMNS =
            "at, correlation, request, sender, receiver, method, module, interface_role, path, http, status, micros, trouble, losses";

    private static final String INSERT = "INSERT INTO passage (" + COLUMNS + ", opens)"
            + " SELECT timestamptz 'epoch' + at * interval '1 microsecond', " + COLUMNS.substring(4) + ", opens"
            + " FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
            + " ?::text[], ?::int[], ?::int[], ?::bigint[], ?::text[], ?::text[], ?::boolean[]) AS passed (" + COLUMNS
            + ", opens)";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM passage";

    private Passages() {}

    static Statement insert(List<Passage> passages) {
        return Statement.of(
                INSERT,
                column(passages, passage -> ChronoUnit.MICROS.between(Instant.EPOCH, passage.at())),
                column(passages, Passage::correlationId),
                column(passages, Passage::requestId),
                column(passages, Passage::from),
                column(passages, Passage::to),
                column(passages, Passage::method),
                column(passages, Passage::module),
                column(passages, Passage::interfaceRole),
                column(passages, Passage::path),
                column(passages, Passage::http),
                column(passages, Passage::status),
                column(passages, passage -> passage.took().toNanos() / 1000),
                column(passages, Passage::trouble),
                column(passages, Passage::losses),
                column(passages, passage -> passage.isAuthorization() || passage.isCommand()));
    }

    private static List<@Nullable String> column(List<Passage> passages, Function<Passage, @Nullable Object> value) {
        var column = new ArrayList<@Nullable String>(passages.size());
        for (var passage : passages) {
            var cell = value.apply(passage);
            column.add(cell == null ? null : cell.toString());
        }
        return column;
    }

    static List<Passage> of(Sql sql, String id) {
        return sql.list(
                SELECT + " WHERE lower(correlation) = lower(?) OR lower(request) = lower(?) ORDER BY position",
                Passages::read,
                id,
                id);
    }

    static List<Passage> latest(Sql sql, int limit) {
        return sql.list(SELECT + " WHERE opens ORDER BY position DESC LIMIT ?", Passages::read, limit);
    }

    private static Passage read(ResultSet row) throws SQLException {
        return new Passage(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getString(2),
                row.getString(3),
                PartyId.parse(row.getString(4)),
                PartyId.parse(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getInt(10),
                row.getInt(11),
                Duration.ofNanos(row.getLong(12) * 1000),
                row.getString(13),
                row.getString(14));
    }
}
