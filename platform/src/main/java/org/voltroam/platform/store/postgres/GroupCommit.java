package org.voltroam.platform.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.platform.store.postgres.StoreFailure.Kind;
import org.voltroam.platform.work.FaultPoint;
import org.voltroam.platform.work.Workers;

/**
 * Many small durable writes for the price of few commits: one writer takes whatever callers have handed in, writes it in one
 * transaction, and lets them go when it is on disk.
 *
 * <p>What callers can rely on:
 *
 * <ul>
 *   <li>{@link #commit} returns only after the transaction that holds the unit is on disk.
 *   <li>A unit happens completely or not at all. When one fails, the others of its transaction do not: the transaction is
 *       rolled back and written again in halves until the guilty one is alone.
 *   <li>Statements of one unit keep their order; units that share a key keep theirs ({@link Unit#keys}).
 *   <li>When the connection is lost, every unit of that transaction fails with {@link Kind#UNAVAILABLE}: it is stored or not,
 *       nobody knows, and nobody was told that it is.
 * </ul>
 */
public final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int WAITING = 20_000;
    private static final int TOGETHER = 2_000;
    private static final long PATIENCE_SECONDS = 30;

    private final Database database;
    private final BlockingQueue<Ticket> waiting = new LinkedBlockingQueue<>(WAITING);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closed;
    private @Nullable Connection connection;

    /** @param workers lends the writer's thread */
    public GroupCommit(Database database, Workers workers) {
        this.database = database;
        workers.startDedicated("group commit " + database.schema(), this::writeUntilClosed);
    }

    /** Returns once its changes are on disk. */
    public void commit(Unit unit) {
        var ticket = Ticket.Changes.of(unit);
        hand(ticket);
        ticket.await(PATIENCE_SECONDS);
    }

    /**
     * Runs the work on the writer's connection, in order with everything before and after it; returns its result once it is on
     * disk. The work may run again when the transaction it shared fails, and must leave commit and rollback alone.
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // the ticket carries what this very work returned
    public <T> T commit(Sql.Work<T> work) {
        var ticket = Ticket.Alone.of(work);
        hand(ticket);
        return (T) ticket.await(PATIENCE_SECONDS);
    }

    private void hand(Ticket ticket) {
        try {
            if (closed || !waiting.offer(ticket, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreFailure(Kind.UNAVAILABLE, closed ? "the writer is closed" : "too many writes waiting");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StoreFailure(Kind.UNAVAILABLE, "interrupted before the write", stop);
        }
        if (ended.getCount() == 0) {
            refuseRest(); // handed in while the writer was ending
        }
    }

    /** Writes what is waiting, then ends. */
    @Override
    public void close() {
        closed = true;
        waiting.offer(Ticket.Alone.of(last -> true)); // wakes the writer; when it is full it is awake
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the writer of {} does not end", database.schema());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeUntilClosed() {
        try {
            while (!closed || !waiting.isEmpty()) {
                write(next());
            }
        } catch (InterruptedException stop) {
            closed = true;
        } finally {
            disconnect();
            ended.countDown();
            refuseRest();
        }
    }

    private List<Ticket> next() throws InterruptedException {
        var batch = new ArrayList<Ticket>();
        batch.add(waiting.take());
        waiting.drainTo(batch, TOGETHER - 1);
        return batch;
    }

    private void refuseRest() {
        var rest = new ArrayList<Ticket>();
        waiting.drainTo(rest);
        rest.forEach(ticket -> ticket.failed(new StoreFailure(Kind.UNAVAILABLE, "the writer is closed")));
    }

    private void write(List<Ticket> batch) {
        try {
            var open = connect();
            for (var wave : Waves.of(batch)) {
                Wave.write(open, wave);
            }
            reached(FaultPoint.BEFORE_COMMIT, batch);
            open.commit();
            reached(FaultPoint.AFTER_COMMIT_BEFORE_CALLERS_KNOW, batch);
        } catch (SQLException failure) {
            failed(batch, StoreFailure.of(failure));
            return;
        } catch (RuntimeException failure) {
            failed(batch, failure);
            return;
        }
        batch.forEach(Ticket::durable);
    }

    private void reached(FaultPoint point, List<Ticket> batch) {
        for (var ticket : batch) {
            point.reached(database.schema(), ticket.keys());
        }
    }

    private void failed(List<Ticket> batch, RuntimeException failure) {
        if (!undone(failure)) {
            disconnect();
            batch.forEach(ticket -> ticket.failed(failure));
        } else if (batch.size() == 1) {
            batch.getFirst().failed(failure);
        } else {
            write(batch.subList(0, batch.size() / 2));
            write(batch.subList(batch.size() / 2, batch.size()));
        }
    }

    /** Whether the server has confirmed that nothing of the transaction remains. */
    private boolean undone(RuntimeException failure) {
        if (connection == null || (failure instanceof StoreFailure store && store.kind() == Kind.UNAVAILABLE)) {
            return false;
        }
        try {
            connection.rollback();
            return true;
        } catch (SQLException lost) {
            failure.addSuppressed(lost);
            return false;
        }
    }

    private Connection connect() throws SQLException {
        if (connection == null) {
            var fresh = database.login().connect(database.schema());
            fresh.setAutoCommit(false);
            Sql.on(fresh).update("SET synchronous_commit TO on");
            fresh.commit();
            connection = fresh;
        }
        return connection;
    }

    private void disconnect() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException broken) {
            LOG.debug("closing a broken connection", broken);
        } finally {
            connection = null;
        }
    }
}
