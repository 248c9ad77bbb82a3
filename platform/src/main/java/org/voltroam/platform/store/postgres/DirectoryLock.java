package org.voltroam.platform.store.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes sure that one program at a time uses a directory. The system frees it when that program ends, however.
 *
 * <p>The system's lock belongs to the process, and is gone as soon as that process closes the file through any descriptor; so
 * what this process holds is remembered here, and its file is not opened a second time.
 */
final class DirectoryLock implements AutoCloseable {

    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** @param directory its real path */
    static DirectoryLock take(Path directory) throws IOException {
        var us = Long.toString(ProcessHandle.current().pid());
        if (!OURS.add(directory)) {
            throw taken(directory, us);
        }
        try {
            return new DirectoryLock(directory, lock(directory, us));
        } catch (IOException | RuntimeException failed) {
            OURS.remove(directory);
            throw failed;
        }
    }

    private static FileChannel lock(Path directory, String us) throws IOException {
        var file = directory.resolve("lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw taken(directory, Files.readString(file));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(us.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static IllegalStateException taken(Path directory, String process) {
        return new IllegalStateException("the data directory " + directory + " is in use by process " + process);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            OURS.remove(directory);
        }
    }
}
