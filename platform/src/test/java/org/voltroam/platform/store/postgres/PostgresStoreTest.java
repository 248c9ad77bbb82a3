package org.voltroam.platform.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Cursor;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.platform.store.StoreContract;

final class PostgresStoreTest implements StoreContract {

    private static final String SCHEMA = "store_" + ProcessHandle.current().pid();

    /** One for all tests: what takes time is to open it, not to empty it. Its server ends with the last test of the module. */
    private static final Seal SEAL = Seal.passing();

    private static final Store STORE = PostgresStore.open(TestPostgres.login(), SCHEMA, SEAL);

    @Override
    public Store store() {
        return STORE;
    }

    @BeforeEach
    void empty() {
        var tables = Kind.ALL.stream().map(Kind::name).collect(Collectors.joining(", ")) + ", passage";
        sql().update("TRUNCATE " + tables
                + ", change_log, trail, trail_step, ledger_entry, ledger_posting RESTART IDENTITY");
    }

    @Test
    void whatWasCommittedIsThereWhenTheStoreIsOpenedAgain() {
        STORE.commit(Change.put(Kind.CURSOR, new Cursor("NL*EMS", 7)));
        try (var again = PostgresStore.open(TestPostgres.login(), SCHEMA, SEAL)) {
            assertThat(again.find(Kind.CURSOR, "NL*EMS")).contains(new Cursor("NL*EMS", 7));
        }
    }

    @Test
    void theDatabaseItselfRefusesAnEntryThatDoesNotBalance() {
        var sql = sql();
        assertThatThrownBy(() -> sql.transaction(together -> {
                    together.update("INSERT INTO ledger_entry (key, at, text, body) VALUES ('k', 'now', 't', 'b')");
                    return together.update("INSERT INTO ledger_posting VALUES ('k', 0, 'NL*EMS', 'roaming', 'EUR', 1)");
                }))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("does not balance");
    }

    @Test
    void theDatabaseItselfRefusesToChangeWhatIsAFact() {
        var sql = sql();
        sql.update("INSERT INTO cdr (key, owner, updated, body) VALUES ('k', 'NL*GVB', now(), '{}')");
        assertThatThrownBy(() -> sql.update("DELETE FROM cdr")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql.update("UPDATE cdr SET body = '[]'")).hasMessageContaining("append-only");
    }

    private static Sql sql() {
        return Sql.on(pool());
    }

    private static DataSource pool() {
        var source = new PGSimpleDataSource();
        source.setUrl(TestPostgres.login().url());
        source.setUser(TestPostgres.login().user());
        source.setPassword(TestPostgres.login().password());
        source.setCurrentSchema(SCHEMA);
        return source;
    }
}
