package org.voltroam.app;

import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(OpenStores.class);

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

    /** @param careless whether a server is good enough that may forget what it acknowledged */
    static OpenStores at(String url, Path key, boolean careless) {
        var login = Login.of(url);
        var seal = Seal.in(key);
        return new OpenStores(party -> judged(opened(login, party, seal), careless), () -> {});
    }

    private static Store judged(Store store, boolean careless) {
        if (store.risks().isEmpty()) {
            return store;
        }
        var found = String.join(", ", store.risks());
        if (!careless) {
            store.close();
            throw new Trouble("the database could forget what was acknowledged: " + found
                    + ". Set it on in the server, or start with --development where nothing is meant seriously");
        }
        LOG.warn("not durable, what is acknowledged can be lost: {}", found);
        return store;
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
