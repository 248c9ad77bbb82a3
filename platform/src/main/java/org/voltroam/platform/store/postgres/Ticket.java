package org.voltroam.platform.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One caller waiting for a group commit: what it wants done, and what came of it. */
sealed interface Ticket {

    Set<String> keys();

    CompletableFuture<@Nullable Object> outcome();

    /** Tells the caller that its changes are on disk. */
    void durable();

    /** A unit of statements, which can be merged with others'. */
    record Changes(Unit unit, CompletableFuture<@Nullable Object> outcome) implements Ticket {

        static Changes of(Unit unit) {
            return new Changes(unit, new CompletableFuture<>());
        }

        List<Statement> statements() {
            return unit.statements();
        }

        @Override
        public Set<String> keys() {
            return unit.keys();
        }

        @Override
        public void durable() {
            outcome.complete(null);
        }
    }

    /** Arbitrary work on the connection, which keeps its place among all others. */
    record Alone(Sql.Work<?> work, @Nullable Object[] result, CompletableFuture<@Nullable Object> outcome)
            implements Ticket {

        static Alone of(Sql.Work<?> work) {
            return new Alone(work, new @Nullable Object[1], new CompletableFuture<>());
        }

        void run(Connection connection) throws SQLException {
            result[0] = work.on(connection);
        }

        @Override
        public Set<String> keys() {
            return Set.of();
        }

        @Override
        public void durable() {
            outcome.complete(result[0]);
        }
    }

    default void failed(RuntimeException cause) {
        outcome().completeExceptionally(cause);
    }

    default @Nullable Object await(long seconds) {
        try {
            return outcome().get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw again(failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException late) {
            throw new StoreFailure(
                    StoreFailure.Kind.TIMEOUT, "no commit within " + seconds + " s; it may still happen", late);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StoreFailure(
                    StoreFailure.Kind.UNAVAILABLE, "interrupted before the commit; it may still happen", stop);
        }
    }

    private static RuntimeException again(Throwable failure) {
        return switch (failure) {
            case StoreFailure known -> new StoreFailure(known.kind(), String.valueOf(known.getMessage()), known);
            case RuntimeException bug -> bug;
            default -> new IllegalStateException(failure);
        };
    }
}
