package org.voltroam.platform.store.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration READY = Duration.ofMinutes(5); // recovery after a crash can take a while
    private static final long STOP_SECONDS = 60;
    private static final long LOG_BYTES = 10_000_000;

    /**
     * Runs the server and waits for it. When our end of the pipe is closed, by us or by our death, it is told to shut down.
     */
    private static final String GUARD = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            (cat <&3 >/dev/null; kill -INT $server 2>/dev/null) &
            exec 3<&-
            wait $server
            """;

    /** Small, and never less durable than a server should be. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=60",
            "shared_buffers=128MB",
            "max_wal_size=1GB",
            "jit=off",
            "max_parallel_workers_per_gather=0",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_min_messages=warning",
            "logging_collector=off");

    private final Process guard;
    private final Path cluster;
    private final Path log;
    private final int port;

    private Postmaster(Process guard, Path cluster, Path log, int port) {
        this.guard = guard;
        this.cluster = cluster;
        this.log = log;
        this.port = port;
    }

    static Postmaster start(
            Path data, PostgresBinaries binaries, Path cluster, PostgresAccount account, int wanted, List<String> more)
            throws IOException {
        var port = wanted == 0 ? freePort() : wanted;
        var log = data.resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
            Files.move(log, data.resolve("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        var settings = Stream.of(SETTINGS.stream(), more.stream(), Stream.of("port=" + port))
                .flatMap(each -> each)
                .flatMap(setting -> Stream.of("-c", setting));
        var server = Stream.of("sh", "-c", GUARD, "guard", binaries.program("postgres"), "-D", cluster.toString());
        var guard = new ProcessBuilder(account.command(Stream.concat(server, settings)))
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new Postmaster(guard, cluster, log, port);
    }

    int port() {
        return port;
    }

    /** Of the server itself, not of its guard. */
    long pid() {
        try {
            return Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    void awaitReady(Login login) {
        var end = System.nanoTime() + READY.toNanos();
        while (!answers(login)) {
            if (ended(Duration.ofMillis(20)) || System.nanoTime() > end) {
                throw new IllegalStateException("PostgreSQL does not start: " + lastWords());
            }
        }
    }

    private static boolean answers(Login login) {
        try (var connection = login.connect("")) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            if (String.valueOf(notYet.getSQLState()).startsWith("28")) {
                throw new IllegalStateException(
                        "the password file does not fit the data: " + notYet.getMessage(), notYet);
            }
            return false;
        }
    }

    void stop() {
        try {
            guard.getOutputStream().close();
        } catch (IOException alreadyGone) {
            LOG.debug("the server's guard has gone before", alreadyGone);
        }
        if (!ended(Duration.ofSeconds(STOP_SECONDS))) {
            LOG.warn("PostgreSQL does not stop; it will recover at the next start");
            guard.descendants().forEach(ProcessHandle::destroyForcibly);
            guard.destroyForcibly();
        }
    }

    private boolean ended(Duration patience) {
        try {
            return guard.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", stop);
        }
    }

    private String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
        } catch (IOException unreadable) {
            return "see " + log;
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
