package org.voltroam.platform.store.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** One embedded server for all tests of this module, started by the first that needs it; every test takes its own schema. */
public final class TestPostgres {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private TestPostgres() {}

    private static final class Server {
        private static final EmbeddedPostgres SHARED = start();

        private static EmbeddedPostgres start() {
            var server = EmbeddedPostgres.start(folder("postgres-shared"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }

    /** A new, empty schema; close it after use. */
    public static Database schema() {
        var name = "test_" + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet();
        var database = Database.open(Server.SHARED.login(), name, 5);
        database.sql().update("CREATE SCHEMA " + name);
        return database;
    }

    static Login login() {
        return Server.SHARED.login();
    }

    /** Not the system's temporary folder: a root's is closed to the account that runs the server. */
    static Path folder(String name) {
        return Path.of("target", name).toAbsolutePath();
    }

    static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
