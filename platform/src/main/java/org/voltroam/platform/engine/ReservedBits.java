package org.voltroam.platform.engine;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.util.Set;

/**
 * Ends a socket whose frames carry a reserved bit that was not agreed on (RFC 6455, 5.2): the engine lets all of them pass as soon as
 * extensions are possible at all. Agreed on is the first bit, on the first frame of a deflated message (RFC 7692, 6).
 */
final class ReservedBits extends ChannelInboundHandlerAdapter {

    private static final int DEFLATED = 4;

    private final Set<Integer> ofFirstFrames;

    private ReservedBits(Set<Integer> ofFirstFrames) {
        this.ofFirstFrames = ofFirstFrames;
    }

    /** Comes before anything else looks at the frames. */
    static void guard(ServerWebSocket wire, boolean deflated) {
        var allowed = deflated ? Set.of(0, DEFLATED) : Set.of(0);
        ((WebSocketInternal) wire)
                .channelHandlerContext()
                .pipeline()
                .addAfter("wsdecoder", "reserved", new ReservedBits(allowed));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof WebSocketFrame frame && !isAllowed(frame)) {
            frame.release();
            throw new CorruptedWebSocketFrameException(WebSocketCloseStatus.PROTOCOL_ERROR, "reserved bits");
        }
        context.fireChannelRead(message);
    }

    private boolean isAllowed(WebSocketFrame frame) {
        var first = frame instanceof TextWebSocketFrame || frame instanceof BinaryWebSocketFrame;
        return first ? ofFirstFrames.contains(frame.rsv()) : frame.rsv() == 0;
    }
}
