package org.voltroam.platform.engine;

import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionData;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionUtil;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketServerExtension;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketServerExtensionHandler;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateServerExtensionHandshaker;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * permessage-deflate (RFC 7692) on the server's side. Done here and not by the engine's own option because that one inflates
 * without any bound.
 */
final class Deflate {

    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";
    private static final int LEVEL = 6;
    private static final int WINDOW = 15;

    private final WebSocketServerExtension extension;

    private Deflate(WebSocketServerExtension extension) {
        this.extension = extension;
    }

    /** Takes the engine's own, unbounded negotiation out of a connection. It would also look at every plain request. */
    static void replace(HttpConnection wire) {
        var pipeline = ((HttpServerConnection) wire).channelHandlerContext().pipeline();
        if (pipeline.get(WebSocketServerExtensionHandler.class) != null) {
            pipeline.remove(WebSocketServerExtensionHandler.class);
        }
    }

    /** Puts the acceptance into the response's head; null when the client did not offer it. */
    static @Nullable Deflate negotiate(HttpServerRequest wire, int largest) {
        var offered = wire.getHeader(EXTENSIONS);
        if (offered == null) {
            return null;
        }
        // The client is asked to forget between messages: an idle socket then holds no inflater.
        var handshaker = new PerMessageDeflateServerExtensionHandshaker(LEVEL, true, WINDOW, true, true, largest + 1);
        for (var offer : WebSocketExtensionUtil.extractExtensions(offered)) {
            var extension = handshaker.handshakeExtension(offer);
            if (extension != null) {
                wire.response().putHeader(EXTENSIONS, header(extension.newReponseData()));
                return new Deflate(extension);
            }
        }
        return null;
    }

    void install(ServerWebSocket wire) {
        var pipeline = ((WebSocketInternal) wire).channelHandlerContext().pipeline();
        pipeline.addBefore("handler", "inflate", extension.newExtensionDecoder());
        pipeline.addBefore("handler", "deflate", extension.newExtensionEncoder());
    }

    private static String header(WebSocketExtensionData accepted) {
        var parameters = accepted.parameters().entrySet().stream().map(Deflate::parameter);
        return Stream.concat(Stream.of(accepted.name()), parameters).collect(Collectors.joining("; "));
    }

    private static String parameter(Map.Entry<String, @Nullable String> parameter) {
        return parameter.getValue() == null ? parameter.getKey() : parameter.getKey() + "=" + parameter.getValue();
    }
}
