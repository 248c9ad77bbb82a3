package org.voltroam.platform.engine;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.compression.DecompressionException;
import org.voltroam.protocol.http.Request;

/** Words for what went wrong on a wire. */
final class Causes {

    private Causes() {}

    /** Where a request went, without its path and query: these can hold secrets. */
    static String place(Request request) {
        var target = request.target();
        var scheme = target.indexOf("://");
        var end = scheme < 0 ? -1 : target.indexOf('/', scheme + 3);
        return end < 0 ? target : target.substring(0, end);
    }

    /** What inflates beyond its bound: the engine has no word for it but the text. */
    private static boolean isBomb(Throwable cause) {
        return cause instanceof DecompressionException
                && String.valueOf(cause.getMessage()).contains("maximum size");
    }

    static boolean tooLarge(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLongFrameException || isBomb(cause)) {
                return true;
            }
        }
        return false;
    }
}
