package org.voltroam.platform.engine;

import io.vertx.core.http.HttpConnection;
import org.voltroam.protocol.http.Channel;

/** One open HTTP connection of a server, and since when it is idle. Used on its loop. */
final class Link implements Watched {

    private final Loop loop;
    private final Limits.Http limits;
    private final HttpConnection wire;
    private final String remote;
    private final Channel channel;
    private int since;
    private boolean serving;
    private boolean leaving;
    private boolean upgraded;

    Link(Loop loop, Limits.Http limits, HttpConnection wire) {
        this.loop = loop;
        this.limits = limits;
        this.wire = wire;
        this.since = loop.now();
        var address = wire.remoteAddress();
        this.remote = address == null ? "" : String.valueOf(address.hostAddress());
        this.channel = new Channel(wire.isSsl(), Certificates.shown(wire));
    }

    /** The address of whoever is at the other end. */
    String remote() {
        return remote;
    }

    /** What it runs over, and what whoever is there has shown of itself. */
    Channel channel() {
        return channel;
    }

    /** A request has begun. */
    void begin() {
        serving = true;
        since = loop.now();
    }

    /** Its answer is written. */
    void end() {
        serving = false;
        since = loop.now();
    }

    /** What it carries now is a WebSocket, which looks after itself. */
    void upgraded() {
        upgraded = true;
    }

    /** Answered before the request was all here: what still arrives is thrown away for a moment, so that the answer is read. */
    void leave() {
        leaving = true;
        since = loop.now();
    }

    boolean isLeaving() {
        return leaving;
    }

    void close() {
        wire.close();
    }

    @Override
    public void look(int now) {
        if (upgraded) {
            return;
        }
        if (leaving ? now - since >= 2 : !serving && loop.past(since, limits.idle())) {
            wire.close();
        }
    }
}
