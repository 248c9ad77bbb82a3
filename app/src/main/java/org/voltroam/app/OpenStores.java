package org.voltroam.app;

import java.nio.file.Path;
import java.util.Locale;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.RecentlyWritten;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.platform.store.postgres.EmbeddedPostgres;
import org.voltroam.platform.store.postgres.Login;
import org.voltroam.platform.store.postgres.PostgresStore;

/** Where the parties keep what must survive: a database with a schema for each, or memory. */
final class OpenStores implements AutoCloseable {

    private interface Opening {
        Store open(PartyId party);
    }

    private final Opening opening;
    private final Runnable closing;
    private boolean closed;

    private OpenStores(Opening opening, Runnable closing) {
        this.opening = opening;
        this.closing = closing;
    }

    static OpenStores inMemory() {
        return new OpenStores(party -> new MemoryStore(), () -> {});
    }

    static OpenStores embedded(Path folder) {
        var postgres = EmbeddedPostgres.start(folder);
        return new OpenStores(party -> opened(postgres.login(), party), postgres::close);
    }

    static OpenStores at(String url) {
        var login = Login.of(url);
        return new OpenStores(party -> opened(login, party), () -> {});
    }

    private static Store opened(Login login, PartyId party) {
        return new RecentlyWritten(PostgresStore.open(login, schema(party)));
    }

    Store open(PartyId party) {
        return opening.open(party);
    }

    /** {@code NL*GVB} is {@code party_nl_gvb}. */
    private static String schema(PartyId party) {
        return "party_" + party.toString().toLowerCase(Locale.ROOT).replace('*', '_');
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            closing.run();
        }
    }
}
