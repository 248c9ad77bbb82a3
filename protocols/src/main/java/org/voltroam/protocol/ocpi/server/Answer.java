package org.voltroam.protocol.ocpi.server;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import tools.jackson.databind.JsonNode;

/**
 * What an interface answers: an HTTP status, the envelope's content, and headers of its own.
 *
 * <p>A request that reached the OCPI layer is answered with HTTP 200 and a status code, also when it is refused; HTTP 4xx says that
 * it did not get that far (OCPI 2.2.1 status_codes).
 */
public record Answer(
        int http,
        StatusCode status,
        @Nullable JsonNode data,
        @Nullable String message,
        Headers headers) {

    public static Answer ok() {
        return new Answer(200, StatusCode.SUCCESS, null, null, Headers.NONE);
    }

    public static Answer ok(JsonNode data) {
        return new Answer(200, StatusCode.SUCCESS, data, null, Headers.NONE);
    }

    public static Answer refused(StatusCode status, String message) {
        return new Answer(200, status, null, message, Headers.NONE);
    }

    /** A body that breaks its specification so that it cannot be used: each finding is named with its JSON pointer. */
    public static Answer invalid(List<Violation> violations) {
        var named = violations.stream().limit(20).map(Violation::toString).toList();
        return refused(StatusCode.INVALID_PARAMETERS, String.join("; ", named));
    }

    public static Answer http(int http, StatusCode status, String message) {
        return new Answer(http, status, null, message, Headers.NONE);
    }

    public static Answer notFound(String what) {
        return http(404, StatusCode.CLIENT_ERROR, what + " is not known here");
    }

    public static Answer methodNotAllowed() {
        return http(405, StatusCode.CLIENT_ERROR, "this endpoint does not know that method");
    }

    public Answer header(String name, String value) {
        return new Answer(http, status, data, message, headers.with(name, value));
    }

    Response response(Instant now) {
        var envelope = new Envelope(data, status.number(), message, now);
        var response = envelope.response(http);
        var all = new Headers[] {response.headers()};
        headers.each((name, value) -> all[0] = all[0].with(name, value));
        return new Response(http, all[0], response.body());
    }
}
