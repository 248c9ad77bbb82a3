package org.voltroam.platform.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Lends the connections of a pool, and knows a pool that is busy from a database that is gone.
 *
 * <p>Who comes while all are lent out waits for long. Who has its turn gets a connection within the pool's own, short time-out, or the
 * database is not there; then those who wait are told so with it, instead of one after the other.
 */
final class Lending implements Sql.Source {

    private static final long PATIENCE_SECONDS = 10;

    private final DataSource pool;
    private final Semaphore turns;
    private volatile long failures;

    /** @param connections how many the pool has */
    Lending(DataSource pool, int connections) {
        this.pool = pool;
        this.turns = new Semaphore(connections, true);
    }

    @Override
    public <T> T with(Sql.Work<T> work) throws SQLException {
        var before = failures;
        await();
        try {
            if (failures != before) {
                throw new StoreFailure(StoreFailure.Kind.UNAVAILABLE, "the database does not answer");
            }
            try (var connection = connection()) {
                return work.on(connection);
            }
        } finally {
            turns.release();
        }
    }

    private Connection connection() throws SQLException {
        try {
            return pool.getConnection();
        } catch (SQLException away) {
            gone();
            throw away;
        }
    }

    private synchronized void gone() {
        failures++;
    }

    private void await() {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreFailure(StoreFailure.Kind.UNAVAILABLE, "all connections are busy");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StoreFailure(StoreFailure.Kind.UNAVAILABLE, "interrupted while waiting for a connection", stop);
        }
    }
}
