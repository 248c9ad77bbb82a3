package org.voltroam.platform.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The data of the server.
 *
 * @param folder complete, initialized
 * @param password of its only user
 */
record PostgresCluster(Path folder, String password) {

    private static final long PATIENCE_MINUTES = 2;

    static PostgresCluster initialize(Path data, PostgresBinaries binaries, PostgresAccount account, String user)
            throws IOException {
        var folder = data.resolve("cluster");
        var secret = data.resolve("password");
        if (!Files.isDirectory(folder)) {
            secret(secret, newPassword());
            create(data, binaries, account, user, folder, Files.readString(secret));
        }
        return new PostgresCluster(folder, Files.readString(secret));
    }

    /** It is made under another name first: what bears the final name is complete. */
    private static void create(
            Path data, PostgresBinaries binaries, PostgresAccount account, String user, Path folder, String password)
            throws IOException {
        var unfinished = data.resolve("cluster.unfinished");
        var handed = data.resolve("password.handed");
        Folders.delete(unfinished);
        Files.createDirectory(unfinished);
        account.own(unfinished);
        secret(handed, password);
        account.own(handed);
        var command = account.command(Stream.of(
                binaries.program("initdb"),
                "--pgdata=" + unfinished,
                "--username=" + user,
                "--pwfile=" + handed,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions"));
        run(data, command);
        Files.delete(handed);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void run(Path data, java.util.List<String> command) throws IOException {
        var log = data.resolve("initdb.log").toFile();
        var process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("initdb failed: " + Files.readString(log.toPath()));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during initdb", stop);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void secret(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
