package org.voltroam.platform.engine;

import io.vertx.core.http.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Puts the frames of one socket together to text messages. Used on its loop. */
final class Assembly {

    private final int limit;
    private @Nullable Body fragments;

    Assembly(int limit) {
        this.limit = limit;
    }

    /** What one more frame made. */
    sealed interface Step {

        enum More implements Step {
            MORE
        }

        record Message(String text) implements Step {}

        /** The socket must be closed, with this code (RFC 6455, 7.4.1). */
        record Wrong(int code, String reason) implements Step {}
    }

    Step add(WebSocketFrame frame) {
        if (frame.isBinary()) {
            return new Step.Wrong(1003, "text only");
        }
        if (frame.isText() && frame.isFinal() && fragments == null) {
            return frame.binaryData().length() > limit
                    ? tooLarge()
                    : text(frame.binaryData().getBytes());
        }
        if (frame.isText() == (fragments != null)) {
            return new Step.Wrong(1002, "fragments out of order");
        }
        if (fragments == null) {
            fragments = new Body(limit);
        }
        return fragment(frame, fragments);
    }

    private Step fragment(WebSocketFrame frame, Body message) {
        if (!message.add(frame.binaryData())) {
            return tooLarge();
        }
        if (!frame.isFinal()) {
            return Step.More.MORE;
        }
        fragments = null;
        return text(message.bytes());
    }

    private Step tooLarge() {
        fragments = null;
        return new Step.Wrong(1009, "message over " + limit + " bytes");
    }

    private static Step text(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 || isUtf8(bytes) ? new Step.Message(text) : new Step.Wrong(1007, "not UTF-8");
    }

    /** Decides, at a higher price, whether a replacement character was sent or stands for broken bytes. */
    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }
}
