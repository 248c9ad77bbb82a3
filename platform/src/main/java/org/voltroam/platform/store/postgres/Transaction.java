package org.voltroam.platform.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/** All or nothing on one connection. */
final class Transaction {

    private Transaction() {}

    static <T> T run(Connection connection, Supplier<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var result = work.get();
            connection.commit();
            return result;
        } catch (Throwable failed) {
            undo(connection, failed);
            throw failed;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    static void undo(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            reason.addSuppressed(broken); // a lost connection rolls back by itself
        }
    }
}
