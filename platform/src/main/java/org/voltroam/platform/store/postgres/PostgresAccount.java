package org.voltroam.platform.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who runs the server: PostgreSQL refuses to run as root, so root lends it the account nobody.
 *
 * @param prefix what stands before every command
 * @param owner the user id its files must have; negative when they need not be given away
 */
record PostgresAccount(List<String> prefix, int owner) {

    private static final int NOBODY = 65534;
    private static final int OTHERS_MAY_PASS = 0001;

    static PostgresAccount choose(Path data) throws IOException {
        if ((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") != 0) {
            return new PostgresAccount(List.of(), -1);
        }
        if (isInstalled("setpriv")) {
            requireWayTo(data);
            var setpriv = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");
            return new PostgresAccount(setpriv, NOBODY);
        }
        if (isInstalled("unshare")) {
            return new PostgresAccount(List.of("unshare", "-U", "--"), -1);
        }
        throw new IllegalStateException(
                "PostgreSQL cannot run as root, and neither setpriv nor unshare is here to run it as"
                        + " somebody else: start the program as an ordinary user");
    }

    /** Gives a file or directory to that account. */
    void own(Path path) throws IOException {
        if (owner >= 0) {
            Files.setAttribute(path, "unix:uid", owner);
            Files.setAttribute(path, "unix:gid", owner);
        }
    }

    List<String> command(Stream<String> words) {
        return Stream.concat(prefix.stream(), words).toList();
    }

    private static boolean isInstalled(String program) {
        return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void requireWayTo(Path data) throws IOException {
        for (var folder = data; folder != null; folder = folder.getParent()) {
            var mode = (int) Files.getAttribute(folder, "unix:mode", LinkOption.NOFOLLOW_LINKS);
            if ((mode & OTHERS_MAY_PASS) == 0) {
                throw new IllegalStateException("started by root, PostgreSQL runs as nobody, who cannot pass through "
                        + folder + ": choose another data directory, allow it (chmod o+x " + folder
                        + "), or start the program as an ordinary user");
            }
        }
    }
}
