package org.voltroam.protocol.http;

import java.nio.charset.StandardCharsets;

/**
 * One HTTP response.
 *
 * @param body never null, empty when there is none; not copied, not to be changed
 */
public record Response(int status, Headers headers, byte[] body) {

    private static final byte[] NOTHING = {};

    public static Response of(int status) {
        return new Response(status, Headers.NONE, NOTHING);
    }

    public static Response json(int status, byte[] body) {
        return new Response(status, Headers.of("Content-Type", "application/json"), body);
    }

    public static Response text(int status, String text) {
        return new Response(
                status, Headers.of("Content-Type", "text/plain; charset=utf-8"), text.getBytes(StandardCharsets.UTF_8));
    }

    public static Response html(String html) {
        return new Response(
                200, Headers.of("Content-Type", "text/html; charset=utf-8"), html.getBytes(StandardCharsets.UTF_8));
    }

    public Response header(String name, String value) {
        return new Response(status, headers.with(name, value), body);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return status + " (" + body.length + " bytes)";
    }
}
