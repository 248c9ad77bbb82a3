package org.voltroam.platform.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the tickets of one wave in as few round trips as their statements allow: it takes the next statement of the first
 * ticket that has one left, and together with it the same SQL from wherever it is next too. Each ticket's own order is kept.
 */
final class Wave {

    private final List<Cursor> cursors = new ArrayList<>();

    private Wave() {}

    static void write(Connection connection, List<Ticket> tickets) throws SQLException {
        var wave = new Wave();
        for (var ticket : tickets) {
            switch (ticket) {
                case Ticket.Alone alone -> alone.run(connection);
                case Ticket.Changes changes -> wave.cursors.add(new Cursor(changes));
            }
        }
        for (var cursor : wave.cursors) {
            while (cursor.hasNext()) {
                wave.batch(connection, cursor.next().sql());
            }
        }
    }

    private void batch(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var cursor : cursors) {
                cursor.fill(statement, sql);
            }
            statement.executeBatch();
        }
    }

    /** How far one ticket's statements have been sent. */
    private static final class Cursor {

        private final Ticket.Changes ticket;
        private int sent;

        Cursor(Ticket.Changes ticket) {
            this.ticket = ticket;
        }

        boolean hasNext() {
            return sent < ticket.statements().size();
        }

        Statement next() {
            return ticket.statements().get(sent);
        }

        void fill(PreparedStatement batch, String sql) throws SQLException {
            while (hasNext() && next().sql().equals(sql)) {
                Parameters.bind(batch, next().parameters().toArray());
                batch.addBatch();
                sent++;
            }
        }
    }
}
