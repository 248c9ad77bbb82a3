package org.voltroam.platform.store.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A PostgreSQL server of our own in a data directory, durable like any other: fsync on, passwords on, loopback only.
 *
 * <pre>
 * data directory
 *   lock             held by the program that uses the directory, with its process id
 *   binaries-NNN/    the unpacked program
 *   cluster/         the data
 *   password         of the only user, readable by the owner alone
 *   postgres.log
 * </pre>
 *
 * <p>Whatever was half done when the machine or the program stopped is found at the next start and done again: directories
 * appear under their final name only when complete, and a server still running from before is stopped first. When this program
 * is killed, its server notices the broken pipe and shuts down by itself.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String USER = "voltroam";

    private final DirectoryLock lock;
    private final Postmaster postmaster;
    private final Login login;

    private EmbeddedPostgres(DirectoryLock lock, Postmaster postmaster, Login login) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.login = login;
    }

    /**
     * Returns once the server answers; at the first start it is unpacked and initialized before.
     *
     * @throws IllegalStateException when another program uses the directory, when it cannot be used by an unprivileged account,
     *     when there are no binaries for this platform, or when the server does not start; the message says what to do
     */
    public static EmbeddedPostgres start(Path directory) {
        return start(directory, 0, List.of());
    }

    /**
     * As a server that somebody else set up: for trials of what happens when it goes, comes back, or is set carelessly.
     *
     * @param port 0 for any free one
     * @param settings {@code fsync=off}; they win over ours
     */
    public static EmbeddedPostgres start(Path directory, int port, List<String> settings) {
        try {
            var data = Files.createDirectories(directory).toRealPath();
            var lock = DirectoryLock.take(data);
            try {
                return start(data, lock, port, settings);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot use the data directory " + directory, broken);
        }
    }

    private static EmbeddedPostgres start(Path data, DirectoryLock lock, int port, List<String> settings)
            throws IOException {
        var account = PostgresAccount.choose(data);
        var binaries = PostgresBinaries.unpack(data);
        var cluster = PostgresCluster.initialize(data, binaries, account, USER);
        Stragglers.stop(cluster.folder());
        var postmaster = Postmaster.start(data, binaries, cluster.folder(), account, port, settings);
        var url = "jdbc:postgresql://127.0.0.1:" + postmaster.port() + "/postgres";
        var login = new Login(url, USER, cluster.password());
        try {
            postmaster.awaitReady(login);
            return new EmbeddedPostgres(lock, postmaster, login);
        } catch (RuntimeException failed) {
            postmaster.stop();
            throw failed;
        }
    }

    public Login login() {
        return login;
    }

    /** The server's own process id. */
    public long pid() {
        return postmaster.pid();
    }

    /** Ends all sessions, stops the server and waits for it. */
    @Override
    public void close() {
        postmaster.stop();
        lock.close();
    }
}
