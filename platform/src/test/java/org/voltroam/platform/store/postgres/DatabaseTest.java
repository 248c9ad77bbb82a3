package org.voltroam.platform.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltroam.platform.store.postgres.Parameters.Json;
import org.voltroam.platform.store.postgres.StoreFailure.Kind;

class DatabaseTest {

    private record Thing(
            String id, BigDecimal amount, @Nullable Instant made) {}

    private static final Sql.Row<Thing> THING = row -> new Thing(
            row.getString("id"),
            row.getBigDecimal("amount"),
            row.getTimestamp("made") == null ? null : row.getTimestamp("made").toInstant());

    private static Database migrated() {
        var database = TestPostgres.schema();
        database.migrate("classpath:db/test");
        return database;
    }

    @Test
    void severalProgramsMigrateAtOnceEachSchemaOnItsOwn() {
        try (var one = TestPostgres.schema();
                var two = TestPostgres.schema()) {
            var all = IntStream.range(0, 6)
                    .mapToObj(i -> CompletableFuture.runAsync(
                            () -> (i % 2 == 0 ? one : two).migrate("classpath:db/test"),
                            work -> Thread.ofVirtual().start(work)))
                    .toList();
            all.forEach(CompletableFuture::join);
            one.sql().update("INSERT INTO thing VALUES ('a', 1)");
            assertThat(two.sql().list("SELECT id FROM thing", row -> row.getString(1)))
                    .isEmpty();
            assertThat(one.sql().list("SELECT id FROM thing", row -> row.getString(1)))
                    .containsExactly("a");
        }
    }

    @Test
    void valuesOfAllKindsGoInAndComeOut() {
        try (var database = migrated()) {
            var sql = database.sql();
            var time = Instant.parse("2026-03-29T01:30:00.123456Z");
            sql.update(
                    "INSERT INTO thing VALUES (?, ?, ?, ?)",
                    "a",
                    new BigDecimal("12.3400"),
                    time,
                    new Json("{\"x\": 1}"));
            sql.update("INSERT INTO thing VALUES (?, ?, ?, ?)", "b", 7L, null, null);

            assertThat(sql.one("SELECT * FROM thing WHERE id = ?", THING, "a"))
                    .contains(new Thing("a", new BigDecimal("12.3400"), time));
            assertThat(sql.one("SELECT * FROM thing WHERE id = ?", THING, "c")).isEmpty();
            assertThat(sql.list("SELECT * FROM thing WHERE id = ANY (?) ORDER BY id", THING, List.of("a", "b")))
                    .hasSize(2);
            assertThat(sql.one("SELECT note ->> 'x' FROM thing WHERE id = 'a'", row -> row.getString(1)))
                    .contains("1");
            var id = UUID.randomUUID();
            assertThat(sql.one(
                            "SELECT ?::uuid, ?", row -> row.getObject(1, UUID.class) + row.getString(2), id, Kind.BUG))
                    .contains(id + "BUG");
            assertThat(sql.batch(
                            "UPDATE thing SET amount = ? WHERE id = ?",
                            List.of(new Object[] {1, "a"}, new Object[] {2, "none"})))
                    .containsExactly(1, 0);
        }
    }

    @Test
    void aTransactionIsAllOrNothing() {
        try (var database = migrated()) {
            assertThatThrownBy(() -> database.sql().transaction(sql -> {
                        sql.update("INSERT INTO thing VALUES ('a', 1)");
                        throw new IllegalStateException("changed my mind");
                    }))
                    .hasMessage("changed my mind");
            int changed = database.sql().transaction(sql -> sql.update("INSERT INTO thing VALUES ('b', 1)"));
            assertThat(changed).isEqualTo(1);
            assertThat(database.sql().list("SELECT id FROM thing", row -> row.getString(1)))
                    .containsExactly("b");
        }
    }

    @Test
    void failuresAreToldApart() {
        try (var database = migrated()) {
            database.sql().update("INSERT INTO thing VALUES ('a', 1)");
            assertThat(kind(database, "INSERT INTO thing VALUES ('a', 1)")).isEqualTo(Kind.DUPLICATE);
            assertThat(kind(database, "INSERT INTO thing VALUES ('b', -1)")).isEqualTo(Kind.INVALID);
            assertThat(kind(database, "INSERT INTO thing VALUES ('b', 1e30)")).isEqualTo(Kind.INVALID);
            assertThat(kind(database, "INSERT INTO nothing VALUES (1)")).isEqualTo(Kind.BUG);
            assertThatThrownBy(() -> database.sql().transaction(sql -> {
                        sql.update("SET LOCAL statement_timeout = 10");
                        return sql.list("SELECT pg_sleep(60)", row -> true);
                    }))
                    .isInstanceOfSatisfying(
                            StoreFailure.class, late -> assertThat(late.kind()).isEqualTo(Kind.TIMEOUT));
            assertThat(kind(database, "SELECT pg_terminate_backend(pg_backend_pid())"))
                    .isEqualTo(Kind.UNAVAILABLE);
        }
        var nowhere = new Login("jdbc:postgresql://127.0.0.1:1/postgres", "nobody", "x");
        assertThatThrownBy(() -> Database.open(nowhere, "x", 1)).isInstanceOf(StoreFailure.class);
        assertThatThrownBy(() -> Database.open(nowhere, "a; DROP", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Kind kind(Database database, String sql) {
        return catchThrowableOfType(StoreFailure.class, () -> database.sql().update(sql))
                .kind();
    }

    @Test
    void aRiskySettingIsReported() {
        try (var database = TestPostgres.schema()) {
            assertThat(database.risks()).isEmpty();
            database.sql().update("ALTER ROLE voltroam IN DATABASE postgres SET synchronous_commit = off");
            try (var later = Database.open(database.login(), "public", 1)) {
                assertThat(later.risks()).containsExactly("synchronous_commit is off");
            } finally {
                database.sql().update("ALTER ROLE voltroam IN DATABASE postgres RESET synchronous_commit");
            }
        }
    }
}
