package org.voltroam.verify.story;

import java.util.Optional;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.JsonNode;

/** The HTTP API of a program in another process. */
public record Api(HttpHandler http, String origin) {

    /** Empty when nobody answers or the answer is no success. */
    public Optional<JsonNode> get(String path) {
        return call(Request.get(origin + path));
    }

    public Optional<JsonNode> post(String path, JsonNode body) {
        return call(Request.json(Method.POST, origin + path, Json.bytes(body)));
    }

    private Optional<JsonNode> call(Request request) {
        try {
            var response = http.handle(request);
            return response.status() / 100 == 2 ? Json.tryParse(response.body()) : Optional.empty();
        } catch (NoResponse down) {
            return Optional.empty();
        }
    }
}
