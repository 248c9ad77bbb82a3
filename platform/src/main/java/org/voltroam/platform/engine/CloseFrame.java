package org.voltroam.platform.engine;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketBase;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.http.WebSocketFrameType;
import io.vertx.core.http.impl.ws.WebSocketFrameImpl;
import io.vertx.core.internal.http.WebSocketInternal;
import java.nio.charset.StandardCharsets;

/** The end of a WebSocket. */
final class CloseFrame {

    private static final int LONGEST_REASON = 123; // RFC 6455, 5.5: 125 bytes less the code

    private CloseFrame() {}

    static WebSocketFrame of(int code, String reason) {
        var payload = Buffer.buffer().appendShort((short) code).appendString(shortened(reason));
        return new WebSocketFrameImpl(WebSocketFrameType.CLOSE, payload.getBytes(), true);
    }

    static String shortened(String reason) {
        var text = reason;
        while (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }

    /** Closes the connection under the socket, past the engine's own handler, which would wait for a close frame. */
    @SuppressWarnings("FutureReturnValueIgnored") // the socket's own close handler tells
    static void cut(WebSocketBase wire) {
        ((WebSocketInternal) wire).channelHandlerContext().close();
    }

    /** As before, where that handler may not be told. */
    @SuppressWarnings("FutureReturnValueIgnored") // the listener is told
    static void cut(WebSocketBase wire, Runnable done) {
        ((WebSocketInternal) wire).channelHandlerContext().channel().close().addListener(closed -> done.run());
    }
}
