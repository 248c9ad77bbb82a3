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
import org.voltroam.platform.store.postgres.Seal;

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

    /** @param key the file of the key that seals our tokens */
    static OpenStores embedded(Path folder, Path key) {
        var postgres = EmbeddedPostgres.start(folder);
        var seal = seal(key, postgres);
        return new OpenStores(party -> opened(postgres.login(), party, seal), postgres::close);
    }

    static OpenStores at(String url, Path key) {
        var login = Login.of(url);
        var seal = Seal.in(key);
        return new OpenStores(party -> opened(login, party, seal), () -> {});
    }

    private static Store opened(Login login, PartyId party, Seal seal) {
        return new RecentlyWritten(PostgresStore.open(login, schema(party), seal));
    }

    /** A server that nobody can use is not left behind. */
    private static Seal seal(Path key, EmbeddedPostgres postgres) {
        try {
            return Seal.in(key);
        } catch (RuntimeException unusable) {
            postgres.close();
            throw unusable;
        }
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
