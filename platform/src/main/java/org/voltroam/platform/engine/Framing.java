package org.voltroam.platform.engine;

import io.netty.handler.codec.http.HttpMessage;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;

/**
 * Reads requests, and none that says in two ways how long its body is: a proxy in front of us may have believed the other one, and would
 * see two requests where we see one. The engine's own takes Transfer-Encoding at its word and forgets Content-Length. Source: RFC 9112,
 * 6.1 and 11.2.
 */
final class Framing extends VertxHttpRequestDecoder {

    private static final String NAME = "httpDecoder";

    private Framing(HttpServerOptions options) {
        super(options);
    }

    /** Takes the place of the engine's own on a connection that has read nothing yet. */
    static void replace(HttpConnection wire, HttpServerOptions options) {
        var pipeline = ((HttpServerConnection) wire).channelHandlerContext().pipeline();
        if (pipeline.get(NAME) != null) {
            pipeline.replace(NAME, NAME, new Framing(options));
        }
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Content-Length beside Transfer-Encoding");
    }
}
