package org.voltroam.web.api;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.voltroam.protocol.http.Egress;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where stations may be sent to fetch a program or to leave a log: the same machines that we may call, by protocols for files. A
 * station stands in a network of its own; whoever may type a URL here must not reach into it, nor into ours.
 */
record Uploads(Egress egress) {

    private static final Set<String> FILES = Set.of("https", "http", "ftp", "ftps", "sftp");

    /** What is against the URLs of a call's payload, whatever its action and version. The URL itself may carry a secret: it is not told. */
    Optional<String> objection(ObjectNode payload) {
        return Stream.of(
                        payload.path("location"),
                        payload.path("firmware").path("location"),
                        payload.path("log").path("remoteLocation"))
                .filter(url -> url.isString())
                .flatMap(url -> objection(url.asString()).stream())
                .findFirst();
    }

    Optional<String> objection(String url) {
        var end = url.indexOf("://");
        var scheme = end < 0 ? "" : url.substring(0, end).toLowerCase(Locale.ROOT);
        return FILES.contains(scheme)
                ? egress.objection("https" + url.substring(end))
                : Optional.of("only http, https, ftp, ftps and sftp carry files");
    }
}
