package org.voltroam.protocol.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request.
 *
 * @param target on a server the origin form, path and query as sent ({@code /ocpi/2.2.1/cdrs?offset=0}); for a client the
 *     absolute URL
 * @param body never null, empty when there is none; not copied, not to be changed
 * @param remote on a server the address it came from, without a port; null where there is none
 * @param channel on a server what it came over; a client has its own way
 */
public record Request(
        Method method,
        String target,
        Headers headers,
        byte[] body,
        @Nullable String remote,
        Channel channel) {

    public Request(Method method, String target, Headers headers, byte[] body) {
        this(method, target, headers, body, null, Channel.PLAIN);
    }

    private static final byte[] NOTHING = {};

    public static Request of(Method method, String target) {
        return new Request(method, target, Headers.NONE, NOTHING);
    }

    public static Request get(String target) {
        return of(Method.GET, target);
    }

    public static Request json(Method method, String target, byte[] body) {
        return new Request(method, target, Headers.of("Content-Type", "application/json"), body);
    }

    public Request header(String name, String value) {
        return new Request(method, target, headers.with(name, value), body, remote, channel);
    }

    public Request target(String newTarget) {
        return new Request(method, newTarget, headers, body, remote, channel);
    }

    /** On a server SHA-256, in hex, of the TLS certificate its client showed; null where it showed none. */
    public @Nullable String certificate() {
        var shown = channel.certificate();
        return shown == null ? null : shown.sha256();
    }

    /** The path as sent, still percent-encoded, without query, scheme and host. */
    public String path() {
        var from = 0;
        var scheme = target.indexOf("://");
        if (scheme >= 0) {
            from = target.indexOf('/', scheme + 3);
            if (from < 0) {
                return "/";
            }
        }
        var query = target.indexOf('?', from);
        return query < 0 ? target.substring(from) : target.substring(from, query);
    }

    /** The path's segments, percent-decoded; {@code /a/b%20c} is {@code [a, b c]}. */
    public List<String> segments() {
        var segments = new ArrayList<String>();
        for (var raw : path().split("/", -1)) {
            if (!raw.isEmpty()) {
                segments.add(raw.indexOf('%') < 0 ? raw : decode(raw.replace("+", "%2B")));
            }
        }
        return segments;
    }

    /** The query as sent, without the question mark; empty when there is none. */
    public String query() {
        var start = target.indexOf('?');
        return start < 0 ? "" : target.substring(start + 1);
    }

    /** The first query parameter of that name, decoded. */
    public Optional<String> parameter(String name) {
        for (var pair : query().split("&", -1)) {
            var equals = pair.indexOf('=');
            var key = equals < 0 ? pair : pair.substring(0, equals);
            if (decode(key).equals(name)) {
                return Optional.of(equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return Optional.empty();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String decode(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return raw; // a broken escape is a name that matches nothing, not a broken connection
        }
    }

    @Override
    public String toString() {
        return method + " " + target + " (" + body.length + " bytes)";
    }
}
