package org.voltroam.protocol.ocpi.admission;

import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;

/**
 * How little a request can wait, the least first: a driver stands at the station, money is at stake, somebody looks at a map, a list is
 * read over night.
 */
public enum Urgency {
    AUTHORIZE(100),
    CDR(90),
    COMMAND(85),
    SESSION(75),
    OTHER(65),
    STATUS(55),
    PULL(40);

    /** Up to which part of what there is, in percent, it may be used for this. What is above is kept for what is more urgent. */
    private final int share;

    Urgency(int share) {
        this.share = share;
    }

    int share() {
        return share;
    }

    /** @param basePath of the platform: below it stand version, module and, save in 2.1.1, the interface's role */
    static Urgency of(Request request, String basePath) {
        var path = request.path();
        return path.startsWith(basePath) ? of(request.method(), module(path, basePath.length()), path) : OTHER;
    }

    /** The second segment from there on; empty when there is none. */
    private static String module(String path, int from) {
        var start = path.indexOf('/', from + 1) + 1;
        var end = path.indexOf('/', start);
        return start == 0 ? "" : end < 0 ? path.substring(start) : path.substring(start, end);
    }

    private static Urgency of(Method method, String module, String path) {
        return switch (module) {
            case "tokens" -> method == Method.POST && path.contains("/authorize") ? AUTHORIZE : listed(method, OTHER);
            case "cdrs" -> listed(method, CDR);
            case "commands", "relay" -> COMMAND;
            case "sessions" -> listed(method, SESSION);
            case "locations" -> listed(method, STATUS);
            case "tariffs", "hubclientinfo" -> listed(method, OTHER);
            default -> OTHER;
        };
    }

    private static Urgency listed(Method method, Urgency written) {
        return method == Method.GET ? PULL : written;
    }
}
