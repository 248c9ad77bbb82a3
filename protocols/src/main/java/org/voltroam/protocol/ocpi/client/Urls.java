package org.voltroam.protocol.ocpi.client;

import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Quirk;

/** URLs at a peer, from its endpoints. */
public final class Urls {

    private Urls() {}

    /**
     * What is below an endpoint, whether the peer writes that with a slash at its end or without.
     *
     * @param rest path and query after the endpoint, with its leading slash or question mark; empty for the endpoint itself
     */
    public static String below(Connection peer, String endpoint, String rest) {
        var doubled = rest.startsWith("/") && endpoint.endsWith("/");
        var url = endpoint + (doubled ? rest.substring(1) : rest);
        return peer.has(Quirk.SLASH_AT_END) ? slashed(url) : url;
    }

    private static String slashed(String url) {
        var mark = url.indexOf('?');
        var path = mark < 0 ? url : url.substring(0, mark);
        return path.endsWith("/") ? url : path + "/" + url.substring(path.length());
    }
}
