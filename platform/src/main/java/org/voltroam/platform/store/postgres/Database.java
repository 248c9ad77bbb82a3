package org.voltroam.platform.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;

/**
 * One schema of one PostgreSQL database, with its pool of connections. Several instances of the program, or several roles in
 * one, share a database under different schemas.
 */
public final class Database implements AutoCloseable {

    private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final long MIGRATION_LOCK = 0x566F6C74726F616DL; // "Voltroam"

    /** A peer waits for its answer: that there is no database is better told at once. */
    private static final long AWAY_AFTER_MS = 1_000;

    private final Login login;
    private final String schema;
    private final HikariDataSource pool;

    private final Sql sql;

    private Database(Login login, String schema, HikariDataSource pool) {
        this.login = login;
        this.schema = schema;
        this.pool = pool;
        this.sql = Sql.on(new Lending(pool, pool.getMaximumPoolSize()));
    }

    /**
     * Opens the pool; fails with {@link StoreFailure} when the server cannot be reached.
     *
     * @param schema lower case letters, digits and underscores; need not exist yet
     * @param connections how many at once
     */
    public static Database open(Login login, String schema, int connections) {
        if (!SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException("not a schema name: " + schema);
        }
        var config = new HikariConfig();
        config.setPoolName(schema);
        config.setJdbcUrl(login.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(AWAY_AFTER_MS);
        config.setValidationTimeout(AWAY_AFTER_MS);
        config.addDataSourceProperty("currentSchema", schema);
        config.addDataSourceProperty("ApplicationName", "voltroam " + schema);
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("loginTimeout", "10");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        try {
            return new Database(login, schema, new HikariDataSource(config));
        } catch (RuntimeException unreachable) {
            throw new StoreFailure(StoreFailure.Kind.UNAVAILABLE, "cannot open " + login, unreachable);
        }
    }

    public Login login() {
        return login;
    }

    public String schema() {
        return schema;
    }

    /** Statements on pooled connections. */
    public Sql sql() {
        return sql;
    }

    /** Creates the schema if need be and brings it to the newest version. Safe when several programs do so at once. */
    public void migrate() {
        migrate("classpath:db/migration");
    }

    void migrate(String location) {
        try (var guard = login.connect("")) {
            var sql = Sql.on(guard);
            sql.list("SELECT pg_advisory_lock(?)", row -> true, MIGRATION_LOCK); // freed with the connection
            sql.update("CREATE SCHEMA IF NOT EXISTS " + schema);
            Flyway.configure()
                    .dataSource(login.url(), login.user(), login.password())
                    .schemas(schema)
                    .defaultSchema(schema)
                    .locations(location)
                    .load()
                    .migrate();
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }

    /** Settings of the server under which an acknowledged write could be lost; empty when there are none. */
    public List<String> risks() {
        var risks = new ArrayList<String>();
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            var value = sql().one("SELECT current_setting(?)", row -> row.getString(1), setting);
            if (value.isEmpty() || value.get().equals("off")) {
                risks.add(setting + " is off");
            }
        }
        return List.copyOf(risks);
    }

    @Override
    public void close() {
        pool.close();
    }
}
