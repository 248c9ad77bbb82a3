package org.voltroam.platform.store.postgres;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.journey.trail.Passage;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.store.AlreadyThere;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Logged;
import org.voltroam.domain.store.Observation;
import org.voltroam.domain.store.Page;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.work.Workers;

/**
 * Keeps everything of one party in a schema of a PostgreSQL database.
 *
 * <p>Commits go through one writer and share flushes ({@link GroupCommit}); reads use a pool of their own. Commits that touch the same
 * object wait for each other here, so that observers hear of them in their order.
 */
public final class PostgresStore implements Store {

    private static final int READERS = 4;

    private final Database database;
    private final Sealing sealing;
    private final Sql sql;
    private final List<String> risks;
    private final Workers workers;
    private final GroupCommit writer;
    private final KeyLocks locks = new KeyLocks();
    private final List<Consumer<List<Change>>> observers = new CopyOnWriteArrayList<>();

    private PostgresStore(Database database, Seal seal) {
        this.sealing = new Sealing(seal, database.schema());
        this.database = database;
        this.sql = database.sql();
        this.risks = database.risks();
        this.workers = new Workers("store " + database.schema());
        this.writer = new GroupCommit(database, workers);
    }

    /** Opens the schema, and creates or updates it first if need be. */
    public static PostgresStore open(Login login, String schema, Seal seal) {
        var database = Database.open(login, schema, READERS);
        try {
            database.migrate();
            var store = new PostgresStore(database, seal);
            store.sealAll();
            return store;
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** Finds out at once whether the key fits, and seals what was written before there were seals. */
    private void sealAll() {
        var open = sql.list("SELECT body FROM connection", row -> row.getString(1)).stream()
                .map(body -> Documents.read(body, Connection.class))
                .filter(connection -> {
                    sealing.opened(connection, Connection.class);
                    return connection.ourToken() != null && !Seal.isSealed(connection.ourToken());
                })
                .<Change>map(connection -> Change.put(Kind.CONNECTION, connection))
                .toList();
        commit(open);
    }

    @Override
    public void commit(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var unit = Writing.unit(changes.stream().map(sealing::sealed).toList());
        locks.holding(unit.keys(), () -> {
            write(unit);
            observers.forEach(observer -> observer.accept(changes));
        });
    }

    private void write(Unit unit) {
        try {
            writer.commit(unit);
        } catch (StoreFailure failure) {
            if (failure.kind() == StoreFailure.Kind.DUPLICATE) {
                throw new AlreadyThere("one of " + unit.keys());
            }
            throw failure;
        }
    }

    @Override
    public <V> Optional<V> find(Kind<V> kind, String key) {
        return sql.one(
                "SELECT body FROM " + kind.name() + " WHERE key = ?",
                row -> sealing.opened(Documents.read(row.getString(1), kind.type()), kind.type()),
                key);
    }

    @Override
    public <V> List<V> findAll(Kind<V> kind, Collection<String> keys) {
        return sql.list(
                "SELECT body FROM " + kind.name() + " WHERE key = ANY(?)",
                row -> sealing.opened(Documents.read(row.getString(1), kind.type()), kind.type()),
                keys);
    }

    @Override
    public <V> Page<V> page(Kind<V> kind, Query query) {
        var owner = query.owner();
        var from = query.from() == null ? Instant.EPOCH.minusSeconds(Integer.MAX_VALUE) : query.from();
        var to = query.to() == null ? Instant.parse("9999-01-01T00:00:00Z") : query.to();
        var party = owner == null ? null : owner.toString();
        var after = query.after();
        var key = after == null ? null : after.key();
        var where = " FROM " + kind.name()
                + " WHERE (?::text IS NULL OR owner = ?) AND updated >= ?::timestamptz AND updated < ?::timestamptz";
        var total = sql.one(
                        "SELECT count(*)" + where, row -> row.getLong(1), party, party, from.toString(), to.toString())
                .orElseThrow();
        var items = sql.list(
                "SELECT body" + where
                        + " AND (?::text IS NULL OR (updated, key) > (?::timestamptz, ? COLLATE \"C\"))"
                        + " ORDER BY updated, key OFFSET ? LIMIT ?",
                row -> sealing.opened(Documents.read(row.getString(1), kind.type()), kind.type()),
                party,
                party,
                from.toString(),
                to.toString(),
                key,
                after == null ? null : after.lastUpdated().toString(),
                key,
                query.offset(),
                query.limit() + 1);
        return Page.of(kind, items, total, query.limit());
    }

    @Override
    public <V> void each(Kind<V> kind, Consumer<V> consumer) {
        sql.list("SELECT body FROM " + kind.name(), row -> row.getString(1)).stream()
                .map(body -> sealing.opened(Documents.read(body, kind.type()), kind.type()))
                .forEach(consumer);
    }

    @Override
    public List<Logged> changesAfter(long position, int limit) {
        return sql.list(
                "SELECT position, kind, key, owner FROM change_log WHERE position > ? ORDER BY position LIMIT ?",
                row -> {
                    var owner = row.getString(4);
                    return new Logged(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            owner == null ? null : PartyId.parse(owner));
                },
                position,
                limit);
    }

    @Override
    public List<ChainedEntry> entriesAfter(long position, int limit) {
        return LedgerReading.entries(sql, position, limit);
    }

    @Override
    public List<Step> trail(ChargeId charge) {
        return sql.list(
                "SELECT body FROM trail_step WHERE charge = ? ORDER BY position",
                row -> Documents.read(row.getString(1), Step.class),
                charge.ci().folded());
    }

    @Override
    public List<ChargeId> latestCharges(int limit) {
        var charges = new ArrayList<ChargeId>();
        sql.list("SELECT charge FROM trail ORDER BY began DESC LIMIT ?", row -> row.getString(1), limit)
                .forEach(charge -> charges.add(ChargeId.of(charge)));
        return List.copyOf(charges);
    }

    @Override
    public List<Passage> passages(String id) {
        return Passages.of(sql, id);
    }

    @Override
    public List<Passage> latestPassages(int limit) {
        return Passages.latest(sql, limit);
    }

    @Override
    public Observation observe(Consumer<List<Change>> observer) {
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    @Override
    public List<String> risks() {
        return risks;
    }

    @Override
    public void close() {
        observers.clear();
        writer.close();
        workers.close();
        database.close();
    }
}
