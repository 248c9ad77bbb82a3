package org.voltroam.platform.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * SQL in, records out. Parameters are positional; see {@link Parameters} for their types. Every method throws {@link
 * StoreFailure}.
 */
public final class Sql {

    private final Source source;

    private Sql(Source source) {
        this.source = source;
    }

    /** Each call takes a connection of its own and commits by itself. */
    public static Sql on(DataSource pool) {
        return new Sql(new Source() {
            @Override
            public <T> T with(Work<T> work) throws SQLException {
                try (var connection = pool.getConnection()) {
                    return work.on(connection);
                }
            }
        });
    }

    static Sql on(Source source) {
        return new Sql(source);
    }

    /** All calls are part of whatever goes on on that connection. */
    public static Sql on(Connection connection) {
        return new Sql(new Source() {
            @Override
            public <T> T with(Work<T> work) throws SQLException {
                return work.on(connection);
            }
        });
    }

    /** Makes a record of the current row; must not move on. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Something to be done on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Where connections come from. */
    interface Source {
        <T> T with(Work<T> work) throws SQLException;
    }

    /** The only row, or none; a second row is a bug in the statement. */
    public <T> Optional<T> one(String sql, Row<T> row, @Nullable Object... parameters) {
        var rows = list(sql, row, parameters);
        if (rows.size() > 1) {
            throw new StoreFailure(StoreFailure.Kind.BUG, "more than one row: " + sql);
        }
        return rows.stream().findFirst();
    }

    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) {
        return with(sql, statement -> {
            Parameters.bind(statement, parameters);
            var rows = new ArrayList<T>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row.read(result));
                }
            }
            return rows;
        });
    }

    /** Returns how many rows it changed. */
    public int update(String sql, @Nullable Object... parameters) {
        return with(sql, statement -> {
            Parameters.bind(statement, parameters);
            return statement.executeUpdate();
        });
    }

    /** One statement for many rows of parameters; returns how many rows each changed. */
    public int[] batch(String sql, List<@Nullable Object[]> rows) {
        return with(sql, statement -> {
            for (var row : rows) {
                Parameters.bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** All that is done through the given Sql is committed together, or not at all when the work throws. */
    public <T> T transaction(Function<Sql, T> work) {
        return connection(connection -> Transaction.run(connection, () -> work.apply(on(connection))));
    }

    /** For what the other methods cannot say. */
    public <T> T connection(Work<T> work) {
        try {
            return source.with(work);
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    private <T> T with(String sql, Prepared<T> work) {
        return connection(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                return work.on(statement);
            }
        });
    }

    private interface Prepared<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
