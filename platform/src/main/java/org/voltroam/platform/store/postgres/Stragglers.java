package org.voltroam.platform.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes of a server that an earlier run left behind. A server works in its cluster's folder, which is how its processes are
 * told from others that happen to have got the same id.
 */
final class Stragglers {

    private static final Logger LOG = LoggerFactory.getLogger(Stragglers.class);
    private static final long PATIENCE_SECONDS = 30;

    private Stragglers() {}

    /** Stops them, and removes the sign they left; on return nobody works in that folder. */
    static void stop(Path cluster) throws IOException {
        postmaster(cluster).ifPresent(old -> {
            LOG.info("stopping the server of an earlier run, process {}", old.pid());
            Signals.interrupt(old.pid()); // fast shutdown
        });
        var rest = within(cluster);
        if (!ended(rest)) {
            rest.forEach(ProcessHandle::destroyForcibly);
            if (!ended(rest)) {
                throw new IllegalStateException("processes of an earlier server do not end: "
                        + rest.stream().map(ProcessHandle::pid).toList());
            }
        }
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    private static Optional<ProcessHandle> postmaster(Path cluster) throws IOException {
        var sign = cluster.resolve("postmaster.pid");
        if (!Files.exists(sign)) {
            return Optional.empty();
        }
        return Files.readAllLines(sign).stream()
                .findFirst()
                .filter(line -> line.matches("[0-9]{1,9}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(process -> worksIn(process, cluster) || wasStartedFor(process, cluster));
    }

    private static List<ProcessHandle> within(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, cluster))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path cluster) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(cluster);
        } catch (IOException notOurs) {
            return false; // gone, or somebody else's whose folder we may not see
        }
    }

    private static boolean wasStartedFor(ProcessHandle process, Path cluster) {
        return process.info().commandLine().orElse("").contains(cluster.toString());
    }

    private static boolean ended(List<ProcessHandle> processes) {
        var all = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(all).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException late) {
            return false;
        }
    }
}
