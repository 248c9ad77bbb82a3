package org.voltroam.platform.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltroam.platform.store.postgres.StoreFailure.Kind;
import org.voltroam.platform.work.Workers;

class GroupCommitTest {

    private static final String INSERT = "INSERT INTO entry (id, value) VALUES (?, ?)";
    private static final String UPDATE = "UPDATE entry SET value = value + ? WHERE id = ?";

    private Database database = TestPostgres.schema();
    private final Workers workers = new Workers("test");

    @BeforeEach
    void createTable() {
        database.sql().update("CREATE TABLE entry (id text PRIMARY KEY, value bigint NOT NULL CHECK (value >= 0))");
    }

    @AfterEach
    void stop() {
        workers.close();
        database.close();
    }

    private long count() {
        return database.sql()
                .one("SELECT count(*) FROM entry", row -> row.getLong(1))
                .orElseThrow();
    }

    private static Unit insert(String id, long value) {
        return Unit.of(id, Statement.of(INSERT, id, value));
    }

    private void together(int callers, java.util.function.IntConsumer call) {
        var done = new CountDownLatch(callers);
        for (int i = 0; i < callers; i++) {
            var caller = i;
            Thread.ofVirtual().start(() -> {
                try {
                    call.accept(caller);
                } finally {
                    done.countDown();
                }
            });
        }
        try {
            done.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Test
    void whatIsCommittedIsThereForOthers() {
        try (var commits = new GroupCommit(database, workers)) {
            commits.commit(insert("a", 1));
            assertThat(count()).isEqualTo(1);
            commits.commit(Unit.of(
                    "a", Statement.of(UPDATE, 5, "a"), Statement.of(UPDATE, 1, "none"), Statement.of(INSERT, "b", 2)));
            String both = commits.commit(connection -> Sql.on(connection)
                    .list("SELECT id || value AS both FROM entry ORDER BY id", row -> row.getString(1))
                    .toString());
            assertThat(both).isEqualTo("[a6, b2]");
        }
    }

    @Test
    void manyCallersShareFewCommits() {
        var before = transactions();
        try (var commits = new GroupCommit(database, workers)) {
            together(2000, caller -> commits.commit(insert("c" + caller, caller)));
        }
        assertThat(count()).isEqualTo(2000);
        System.out.printf("2000 writes in %d transactions%n", transactions() - before);
    }

    private long transactions() {
        return database.sql()
                .one("SELECT (pg_current_xact_id()::text)::bigint", row -> row.getLong(1))
                .orElseThrow();
    }

    @Test
    void onlyTheGuiltyFail() {
        database.sql().update("INSERT INTO entry VALUES ('c13', 0), ('c77', 0)");
        var failed = ConcurrentHashMap.<Integer>newKeySet();
        try (var commits = new GroupCommit(database, workers)) {
            together(200, caller -> {
                try {
                    commits.commit(Unit.of(
                            "c" + caller,
                            Statement.of(INSERT, "x" + caller, 1),
                            Statement.of(INSERT, "c" + caller, caller == 99 ? -1 : 1)));
                } catch (StoreFailure failure) {
                    failed.add(caller);
                    assertThat(failure.kind()).isEqualTo(caller == 99 ? Kind.INVALID : Kind.DUPLICATE);
                }
            });
        }
        assertThat(failed).containsExactlyInAnyOrder(13, 77, 99);
        assertThat(count()).isEqualTo(2 + 2 * 197);
    }

    @Test
    void workThatThrowsFailsAlone() {
        try (var commits = new GroupCommit(database, workers)) {
            together(50, caller -> {
                if (caller == 25) {
                    assertThatThrownBy(() -> commits.commit(connection -> {
                                Sql.on(connection).update(INSERT, "half", 1);
                                throw new IllegalArgumentException("no");
                            }))
                            .hasMessage("no");
                } else {
                    commits.commit(insert("c" + caller, 1));
                }
            });
        }
        assertThat(count()).isEqualTo(49);
    }

    @Test
    void unitsOfOneKeyKeepTheirOrder() {
        try (var commits = new GroupCommit(database, workers)) {
            together(50, caller -> {
                var id = "c" + caller;
                commits.commit(insert(id, 0));
                commits.commit(Unit.of(id, Statement.of("UPDATE entry SET value = 7 WHERE id = ?", id)));
                commits.commit(Unit.of(id, Statement.of("UPDATE entry SET value = value * 2 WHERE id = ?", id)));
            });
        }
        assertThat(database.sql().list("SELECT DISTINCT value FROM entry", row -> row.getLong(1)))
                .containsExactly(14L);
    }

    @Test
    void closingWritesWhatWaitsAndThenRefuses() {
        var commits = new GroupCommit(database, workers);
        var acknowledged = new AtomicInteger();
        together(300, caller -> {
            if (caller == 150) {
                commits.close();
            } else {
                try {
                    commits.commit(insert("c" + caller, 1));
                    acknowledged.incrementAndGet();
                } catch (StoreFailure closed) {
                    assertThat(closed).hasMessageContaining("closed");
                }
            }
        });
        assertThat(count()).isEqualTo(acknowledged.get());
        assertThatThrownBy(() -> commits.commit(insert("late", 1))).isInstanceOf(StoreFailure.class);
    }

    @Test
    void aLostConnectionFailsWhatWasUnderWayAndIsReplaced() {
        try (var commits = new GroupCommit(database, workers)) {
            assertThatThrownBy(() -> commits.commit(connection ->
                            Sql.on(connection).list("SELECT pg_terminate_backend(pg_backend_pid())", row -> true)))
                    .isInstanceOfSatisfying(
                            StoreFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE));
            commits.commit(insert("after", 1));
            assertThat(count()).isEqualTo(1);
        }
    }

    @Test
    void aServerKilledInTheMiddleLosesNothingAcknowledged() {
        var folder = TestPostgres.folder("postgres-killed");
        TestPostgres.delete(folder);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        var refused = new AtomicInteger();
        try (var server = EmbeddedPostgres.start(folder);
                var doomed = Database.open(server.login(), "public", 1)) {
            doomed.sql().update("CREATE TABLE entry (id text PRIMARY KEY, value bigint NOT NULL)");
            writeUntilKilled(server, doomed, acknowledged, refused);
        }
        try (var server = EmbeddedPostgres.start(folder);
                var recovered = Database.open(server.login(), "public", 1)) {
            var stored = Set.copyOf(recovered.sql().list("SELECT id FROM entry", row -> row.getString(1)));
            System.out.printf(
                    "killed: %d acknowledged, %d refused, %d stored%n",
                    acknowledged.size(), refused.get(), stored.size());
            assertThat(acknowledged).isNotEmpty();
            assertThat(refused.get()).isPositive();
            assertThat(stored).containsAll(acknowledged);
        }
        TestPostgres.delete(folder);
    }

    private void writeUntilKilled(
            EmbeddedPostgres server, Database doomed, Set<String> acknowledged, AtomicInteger refused) {
        var dead = new AtomicBoolean();
        try (var commits = new GroupCommit(doomed, workers)) {
            together(65, caller -> {
                if (caller == 64) {
                    Awaitility.await().until(() -> acknowledged.size() > 3000);
                    var postmaster = ProcessHandle.of(server.pid()).orElseThrow();
                    var all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                            .toList();
                    all.forEach(ProcessHandle::destroyForcibly);
                    Awaitility.await().until(() -> refused.get() > 0);
                    dead.set(true);
                    return;
                }
                for (int i = 0; !dead.get(); i++) {
                    var id = caller + "/" + i;
                    try {
                        commits.commit(new Unit(Set.of(id), List.of(Statement.of(INSERT, id, i))));
                        acknowledged.add(id);
                    } catch (StoreFailure failure) {
                        refused.incrementAndGet();
                    }
                }
            });
        }
    }
}
