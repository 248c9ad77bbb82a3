package org.voltroam.app;

import java.time.Duration;
import java.util.ArrayList;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.JsonNode;

/** Talks to a running program over its HTTP API (docs/api.md). */
final class ApiClient implements AutoCloseable {

    private final String base;
    private final Engine engine = Engine.start(Limits.standard());

    ApiClient(String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    JsonNode get(String path) {
        return read(call(Request.get(base + path)));
    }

    JsonNode post(String path, byte[] json) {
        return read(call(Request.json(Method.POST, base + path, json)));
    }

    private Response call(Request request) {
        try {
            return engine.client(Duration.ofMinutes(2)).handle(request);
        } catch (NoResponse none) {
            throw new Trouble(
                    "nothing answers at " + base + " (" + none.getMessage() + "); is ./voltroam up running?", none);
        }
    }

    private static JsonNode read(Response response) {
        if (response.status() / 100 != 2) {
            var said = Json.tryParse(response.body()).map(ApiClient::errors).orElse(response.text());
            throw new Trouble(said.strip());
        }
        return Json.parse(response.body());
    }

    /** Each error in a line: the field it is about, and what is wrong with it. */
    private static String errors(JsonNode body) {
        var lines = new ArrayList<String>();
        for (var error : body.path("errors")) {
            lines.add((error.path("pointer").asString("") + " "
                            + error.path("text").asString(""))
                    .strip());
        }
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        engine.close();
    }
}
