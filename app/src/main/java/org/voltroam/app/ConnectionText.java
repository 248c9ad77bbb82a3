package org.voltroam.app;

import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Connections as lines of text. */
final class ConnectionText {

    private static final byte[] NOTHING = {};

    private ConnectionText() {}

    static String path(String room, @Nullable String at) {
        return "/api/" + room + (at == null ? "" : "?at=" + encoded(at));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static void list(JsonNode connections, PrintWriter out) {
        for (var each : connections) {
            out.printf(
                    "%-8s %-18s %-18s %-6s %s%n",
                    each.path("at").asString(""),
                    each.path("name").asString(""),
                    each.path("state").asString(""),
                    each.path("version").asString(""),
                    each.path("expires").asString(each.path("versions_url").asString("")));
        }
        if (connections.isEmpty()) {
            out.println("none");
        }
        out.flush();
    }

    static void show(JsonNode connection, PrintWriter out) {
        connection
                .properties()
                .forEach(field -> out.printf(
                        "%-17s %s%n",
                        field.getKey(),
                        field.getValue().isString()
                                ? field.getValue().asString()
                                : field.getValue().toString()));
        out.flush();
    }

    /** One of the actions of docs/api.md; what it made is told in a line. */
    static int act(String url, String at, String name, String action, PrintWriter out) {
        try (var api = new ApiClient(url)) {
            var made = api.post("/api/connections/" + encoded(at) + "/" + encoded(name) + "/" + action, NOTHING);
            out.println(name + " at " + at + ": " + made.path("state").asString("gone"));
            out.flush();
        }
        return 0;
    }
}
