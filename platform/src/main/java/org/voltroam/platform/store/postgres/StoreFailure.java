package org.voltroam.platform.store.postgres;

import java.io.Serial;
import java.sql.BatchUpdateException;
import java.sql.SQLException;

/** The database did not do as asked. */
public final class StoreFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What kind of failure, by SQLSTATE. */
    public enum Kind {
        /** The server is not there, or went away: what was under way is stored or not, nobody knows. */
        UNAVAILABLE,
        /** Took longer than allowed. */
        TIMEOUT,
        /** Somebody else was first: serialization failure or deadlock. Trying again may help. */
        CONFLICT,
        /** A unique key exists already. */
        DUPLICATE,
        /** Another constraint, or a value the column cannot hold. */
        INVALID,
        /** Our own mistake: unknown table, wrong type, bad syntax. */
        BUG
    }

    private final Kind kind;

    public StoreFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public StoreFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    static StoreFailure of(SQLException failure) {
        var cause = failure instanceof BatchUpdateException && failure.getNextException() != null
                ? failure.getNextException()
                : failure;
        return new StoreFailure(kind(String.valueOf(cause.getSQLState())), String.valueOf(cause.getMessage()), failure);
    }

    private static Kind kind(String state) {
        return switch (state) {
            case "23505" -> Kind.DUPLICATE;
            case "40001", "40P01" -> Kind.CONFLICT;
            case "57014", "55P03" -> Kind.TIMEOUT;
            default ->
                switch (state.length() < 2 ? "" : state.substring(0, 2)) {
                    case "08", "57", "58", "53", "nu" -> Kind.UNAVAILABLE;
                    case "22", "23" -> Kind.INVALID;
                    default -> Kind.BUG;
                };
        };
    }
}
