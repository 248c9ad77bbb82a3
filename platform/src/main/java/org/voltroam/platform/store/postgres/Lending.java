package org.voltroam.platform.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Lends the connections of a pool, and knows a pool that is busy from a database that is gone.
 *
 * <p>Who comes while all are lent out waits for long, and so does who has to wait for a new one to be made on a slow machine. When the making
 * of one has failed the database is not there, and all who wait are told so together within the pool's own, short time-out.
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
            try (var connection = connection(before)) {
                return work.on(connection);
            }
        } finally {
            turns.release();
        }
    }

    private Connection connection(long before) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException late) { // its cause is the last attempt that failed, if any has
                if (late.getCause() != null) {
                    gone();
                }
                if (failures != before || tries == PATIENCE_SECONDS) {
                    throw late;
                }
            }
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
