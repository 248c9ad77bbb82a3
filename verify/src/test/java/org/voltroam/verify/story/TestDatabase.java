package org.voltroam.verify.story;

import java.nio.file.Path;
import org.voltroam.platform.store.postgres.EmbeddedPostgres;
import org.voltroam.platform.store.postgres.Login;

/** One real PostgreSQL for all tests here, started by the first that needs it. */
public final class TestDatabase {

    private TestDatabase() {}

    private static final class Server {
        private static final EmbeddedPostgres SHARED = start();

        private static EmbeddedPostgres start() {
            var server = EmbeddedPostgres.start(Path.of("target", "postgres").toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }

    public static Login login() {
        return Server.SHARED.login();
    }

    /** A prefix for the schemas of one test, unlike that of any other. */
    public static String prefix() {
        return "t" + Long.toString(System.nanoTime(), 36) + "_";
    }
}
