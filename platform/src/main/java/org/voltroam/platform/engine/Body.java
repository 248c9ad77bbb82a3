package org.voltroam.platform.engine;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;

/** Bytes gathered up to a limit. Small bodies arrive in one chunk and are copied once. */
final class Body {

    private static final byte[] NOTHING = {};

    private final int limit;
    private byte[] bytes = NOTHING;
    private int size;

    Body(int limit) {
        this.limit = limit;
    }

    /** False, and nothing kept, when the chunk goes over the limit. */
    boolean add(Buffer chunk) {
        var length = chunk.length();
        if (length > limit - size) {
            bytes = NOTHING;
            size = 0;
            return false;
        }
        if (size == 0) {
            bytes = chunk.getBytes();
        } else {
            if (length > bytes.length - size) {
                bytes = Arrays.copyOf(bytes, Math.max(size + length, Math.min(limit, size * 2)));
            }
            chunk.getBytes(bytes, size);
        }
        size += length;
        return true;
    }

    byte[] bytes() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
}
