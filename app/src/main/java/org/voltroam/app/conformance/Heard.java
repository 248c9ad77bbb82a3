package org.voltroam.app.conformance;

import java.util.regex.Pattern;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import tools.jackson.databind.JsonNode;

/** A question of ours and what was answered. */
record Heard(Request request, Response response) {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?next\"?", Pattern.CASE_INSENSITIVE);

    int http() {
        return response.status();
    }

    /** The envelope's; 0 when there is none to be read. */
    int code() {
        return Envelope.statusOf(response.body());
    }

    /** @throws Json.MalformedJson when it is none */
    JsonNode body() {
        return Json.parse(response.body());
    }

    /** @throws Json.MalformedJson when there is no JSON to look into */
    JsonNode data() {
        return body().path("data");
    }

    boolean isSuccess() {
        return http() >= 200 && http() < 300 && code() >= 1000 && code() < 2000;
    }

    /** Empty text when it is not there. */
    String header(String name) {
        return response.headers().first(name).orElse("");
    }

    /** Where the next page is; empty on the last. */
    String next() {
        var link = NEXT.matcher(header("Link"));
        return link.find() ? link.group(1) : "";
    }

    /** For people, without secrets: {@code GET /ocpi/2.2.1/cdrs?limit=2: HTTP 200, status 1000}. */
    String told() {
        var message = Json.tryParse(response.body())
                .map(body -> body.path("status_message").asString(""))
                .filter(text -> !text.isBlank())
                .map(text -> " (" + text + ")")
                .orElse("");
        return asked() + ": HTTP " + http() + ", status " + code() + message;
    }

    String asked() {
        var query = request.query();
        return request.method() + " " + request.path() + (query.isEmpty() ? "" : "?" + query);
    }
}
