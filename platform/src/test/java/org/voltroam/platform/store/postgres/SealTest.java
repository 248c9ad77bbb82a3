package org.voltroam.platform.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;

@Tag("S14")
class SealTest {

    private static final String CANARY = "canary-of-the-token-we-send";
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatIsSealedOpensWithTheSameKeyAtTheSamePlace() {
        var sealed = Seal.in(folder.resolve("key")).seal(CANARY, "here");

        assertThat(sealed).doesNotContain(CANARY);
        assertThat(Seal.in(folder.resolve("key")).open(sealed, "here")).isEqualTo(CANARY);
        assertThatThrownBy(() -> Seal.in(folder.resolve("key")).open(sealed, "elsewhere"))
                .isInstanceOf(Seal.WrongKey.class);
    }

    @Test
    void anotherKeyIsRefusedWithTheNameOfItsFile() {
        var sealed = Seal.in(folder.resolve("key")).seal(CANARY, "here");

        assertThatThrownBy(() -> Seal.in(folder.resolve("another")).open(sealed, "here"))
                .isInstanceOf(Seal.WrongKey.class)
                .hasMessageContaining("another")
                .hasMessageContaining("does not open");
    }

    @Test
    void theKeyIsForItsOwnerOnly() throws IOException {
        var file = folder.resolve("key");
        Seal.in(file);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> Seal.in(file)).hasMessageContaining("chmod 600");
    }

    @Test
    void theDatabaseHoldsNoTokenAndTheStoreGivesItBack() {
        var key = folder.resolve("key");
        var login = TestPostgres.login();
        var schema = "sealed_" + ProcessHandle.current().pid(); // the server's folder outlives the test
        try (var store = PostgresStore.open(login, schema, Seal.in(key))) {
            store.commit(Change.put(Kind.CONNECTION, connection()));

            assertThat(store.find(Kind.CONNECTION, "partner")).contains(connection());
        }
        assertThat(everything(login, schema)).contains("sealed:1:").doesNotContain(CANARY);
        try (var again = PostgresStore.open(login, schema, Seal.in(key))) {
            assertThat(again.find(Kind.CONNECTION, "partner")).contains(connection());
        }
        assertThatThrownBy(
                        () -> PostgresStore.open(login, schema, Seal.passing()).close())
                .isInstanceOf(Seal.WrongKey.class);
    }

    private static Connection connection() {
        return new Connection(
                "partner",
                Connection.State.CONNECTED,
                "https://partner.example/versions",
                "2.2.1",
                "hash",
                null,
                CANARY,
                List.of(),
                List.of(),
                NOON);
    }

    /** Every column of every table that can hold text, as one text. */
    static String everything(Login login, String schema) {
        try (var database = Database.open(login, schema, 1)) {
            var tables = database.sql()
                    .list(
                            "SELECT table_name FROM information_schema.tables WHERE table_schema = ?",
                            row -> row.getString(1),
                            schema);
            var found = new StringBuilder();
            tables.forEach(table -> database.sql()
                    .list("SELECT t::text FROM " + table + " AS t", row -> row.getString(1))
                    .forEach(row -> found.append(row).append('\n')));
            return found.toString();
        }
    }
}
