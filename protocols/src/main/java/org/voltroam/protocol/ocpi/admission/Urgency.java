package org.voltroam.protocol.ocpi.admission;

import java.util.List;
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
        var segments = path.startsWith(basePath)
                ? Request.get(path.substring(basePath.length())).segments()
                : List.<String>of();
        return segments.size() < 2 ? OTHER : of(request.method(), segments.get(1), segments);
    }

    private static Urgency of(Method method, String module, List<String> segments) {
        return switch (module) {
            case "tokens" ->
                method == Method.POST && segments.contains("authorize") ? AUTHORIZE : listed(method, OTHER);
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
