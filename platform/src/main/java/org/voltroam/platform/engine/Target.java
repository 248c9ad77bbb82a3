package org.voltroam.platform.engine;

import org.voltroam.protocol.http.NoResponse;

/**
 * An absolute URL taken apart just far enough to send a request there.
 *
 * @param uri path and query, never empty
 */
record Target(boolean tls, String host, int port, String uri) {

    /** Reads http, https, ws and wss URLs; anything else cannot be reached. */
    static Target of(String url) {
        var end = url.indexOf("://");
        var tls = switch (end < 0 ? "" : url.substring(0, end)) {
            case "http", "ws" -> false;
            case "https", "wss" -> true;
            default -> throw unusable(url);
        };
        var from = end + 3;
        var to = endOfAuthority(url, from);
        var bracket = url.lastIndexOf(']', to);
        var colon = url.lastIndexOf(':', to - 1);
        var named = colon > Math.max(bracket, from - 1);
        var host = url.substring(from, named ? colon : to);
        if (host.isEmpty() || host.indexOf('@') >= 0) {
            throw unusable(url);
        }
        return new Target(tls, plain(host), named ? port(url, colon + 1, to) : tls ? 443 : 80, uri(url, to));
    }

    private static int endOfAuthority(String url, int from) {
        for (var i = from; i < url.length(); i++) {
            switch (url.charAt(i)) {
                case '/', '?', '#' -> {
                    return i;
                }
                default -> {}
            }
        }
        return url.length();
    }

    private static String uri(String url, int from) {
        var hash = url.indexOf('#', from);
        var uri = url.substring(from, hash < 0 ? url.length() : hash);
        return uri.startsWith("/") ? uri : "/" + uri;
    }

    /** An IPv6 address without its brackets. */
    private static String plain(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(String url, int from, int to) {
        try {
            var port = Integer.parseInt(url, from, to, 10);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw unusable(url);
        }
        throw unusable(url);
    }

    private static NoResponse unusable(String url) {
        return new NoResponse(NoResponse.Cause.UNREACHABLE, "not an absolute URL we can reach: " + url);
    }
}
