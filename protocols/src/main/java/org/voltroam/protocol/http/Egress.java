package org.voltroam.protocol.http;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where our clients may go. Peers give us URLs (of versions, endpoints, results, pages), and whoever gives us a URL makes us call it:
 * it must not lead to machines that only we can reach (server-side request forgery).
 *
 * <p>Asked twice: for the URL as it stands, when a peer gives it, and for each address that its name stands for, when we connect. The
 * engine connects to the very address that was asked about, so a name that changes its address in between gains nothing.
 */
public enum Egress {
    /** Peers on the public Internet, by https only. */
    PUBLIC(false, false),
    /** The public Internet and this machine's loopback, by https or http: for one machine that plays all parts. */
    DEVELOPMENT(true, false),
    /** Anywhere: for URLs that an operator typed, never for those of a peer. */
    ANYWHERE(true, true);

    private static final Pattern DOTTED = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    /** The last label of a name that some resolver takes for a number: 2130706433, 127.1, 0x7f.1, 0177.0.0.1. */
    private static final Pattern NUMERIC_END = Pattern.compile("(.*\\.)?(0x[0-9a-f]*|[0-9]+)");

    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");

    private final boolean development;
    private final boolean anywhere;

    Egress(boolean development, boolean anywhere) {
        this.development = development;
        this.anywhere = anywhere;
    }

    /** What is against calling this absolute URL, in a few words without the URL; empty when nothing is, as far as it shows. */
    public Optional<String> objection(String url) {
        var end = url.indexOf("://");
        var scheme = end < 0 ? "" : url.substring(0, end).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "https" -> hostObjection(authority(url, end + 3));
            case "http" ->
                development ? hostObjection(authority(url, end + 3)) : Optional.of("only https URLs are called");
            default -> Optional.of("only http and https URLs are called");
        };
    }

    private Optional<String> hostObjection(String authority) {
        if (authority.indexOf('@') >= 0) {
            return Optional.of("the URL names a user");
        }
        var host = host(authority).toLowerCase(Locale.ROOT);
        if (anywhere) {
            return host.isEmpty() ? Optional.of("the URL names no host") : Optional.empty();
        }
        if (host.startsWith("[")) {
            return literal(host);
        }
        var name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (NUMERIC_END.matcher(name).matches()) {
            return DOTTED.matcher(name).matches()
                    ? literal(name)
                    : Optional.of("the host is an odd form of an address");
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.of("the URL names no host");
        }
        var local = name.equals("localhost") || name.endsWith(".localhost");
        return local && !development ? Optional.of("the host is this machine") : Optional.empty();
    }

    /** An address in letters; nothing is looked up for it. */
    private Optional<String> literal(String address) {
        try {
            return address.indexOf('%') >= 0
                    ? Optional.of("the address names a network interface")
                    : objection(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException malformed) {
            return Optional.of("the host is no address");
        }
    }

    /** What is against connecting to this address; empty when nothing is. */
    public Optional<String> objection(InetAddress address) {
        return anywhere || (development && address.isLoopbackAddress()) || Networks.isPublic(address)
                ? Optional.empty()
                : Optional.of("the host is not on the public Internet");
    }

    private static String authority(String url, int from) {
        var to = from;
        while (to < url.length() && "/?#".indexOf(url.charAt(to)) < 0) {
            to++;
        }
        return url.substring(from, to);
    }

    private static String host(String authority) {
        var bracket = authority.lastIndexOf(']');
        var colon = authority.lastIndexOf(':');
        return colon > bracket ? authority.substring(0, colon) : authority;
    }
}
