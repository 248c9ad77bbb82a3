package org.voltroam.verify.story;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
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

    /** An empty database of its own, for programs that choose their schemas themselves. */
    public static Login fresh() {
        var login = login();
        var name = prefix() + "own";
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("no database for the test", failed);
        }
        return new Login(login.url().replaceFirst("(//[^/]+/)[^?]*", "$1" + name), login.user(), login.password());
    }

    /** A prefix for the schemas of one test, unlike that of any other. */
    public static String prefix() {
        return "t" + Long.toString(System.nanoTime(), 36) + "_";
    }
}
