package org.voltroam.protocol.ocpi.envelope;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.JsonNode;

/**
 * The body of every OCPI response. Source: OCPI 2.2.1 transport_and_format, Response format.
 *
 * @param data null where the endpoint returns none
 * @param statusCode see {@link StatusCode}; a peer may send others of the same ranges
 */
public record Envelope(
        @Nullable JsonNode data, int statusCode, @Nullable String message, Instant timestamp) {

    public static Envelope success(@Nullable JsonNode data, Instant now) {
        return new Envelope(data, StatusCode.SUCCESS.number(), null, now);
    }

    public static Envelope error(StatusCode code, String message, Instant now) {
        return new Envelope(null, code.number(), message, now);
    }

    public boolean isSuccess() {
        return statusCode >= 1000 && statusCode < 2000;
    }

    /** The status code of a response's body, read without its data; 0 when there is none to be read. */
    public static int statusOf(byte[] body) {
        return Json.integerField(body, "status_code").orElse(0);
    }

    public Response response(int httpStatus) {
        var out = new Out().put("data", data).put("status_code", statusCode).put("status_message", message);
        return Response.json(
                httpStatus, Json.bytes(out.put("timestamp", timestamp).done()));
    }
}
