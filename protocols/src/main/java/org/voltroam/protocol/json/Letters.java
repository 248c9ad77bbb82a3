package org.voltroam.protocol.json;

import java.util.Optional;

/**
 * What a JSON text may spell and nobody can keep: U+0000, which no text of a database holds, and half of a surrogate pair, which UTF-8
 * cannot write; and what is no UTF-8 although the parser would make letters of it. Source: RFC 8259, 8.2; RFC 3629, 3.
 */
final class Letters {

    private static final int ESCAPE = 6;

    private final byte[] utf8;

    private Letters(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** What is against a text; empty when nothing is. */
    static Optional<String> objection(byte[] utf8) {
        var letters = new Letters(utf8);
        for (int at = 0; at < utf8.length; at++) {
            if (utf8[at] == '\\') {
                var step = letters.escape(at);
                if (step == 0) {
                    return Optional.of("a text has U+0000 or half of a surrogate pair in it");
                }
                at += step - 1;
            } else if (utf8[at] < 0 && letters.isNoUtf8(at)) {
                return Optional.of("it is not UTF-8");
            }
        }
        return Optional.empty();
    }

    /** Longer than need be, half of a surrogate pair, or beyond all letters; that a letter is complete, the parser looks at. */
    private boolean isNoUtf8(int at) {
        var next = at + 1 < utf8.length ? utf8[at + 1] & 0xFF : 0;
        return switch (utf8[at] & 0xFF) {
            case 0xC0, 0xC1 -> true;
            case 0xE0 -> next < 0xA0;
            case 0xED -> next >= 0xA0;
            case 0xF0 -> next < 0x90;
            case 0xF4 -> next >= 0x90;
            default -> (utf8[at] & 0xFF) > 0xF4;
        };
    }

    /** How many bytes of an escape are fine; 0 when it is not. What is no escape at all, the parser says. */
    private int escape(int at) {
        var code = code(at);
        if (code < 0) {
            return 2;
        }
        if (code == 0 || Character.isLowSurrogate((char) code)) {
            return 0;
        }
        if (!Character.isHighSurrogate((char) code)) {
            return ESCAPE;
        }
        var next = code(at + ESCAPE);
        return next >= 0 && Character.isLowSurrogate((char) next) ? 2 * ESCAPE : 0;
    }

    /** The code behind a backslash and a u; negative when there is none. */
    private int code(int at) {
        if (at + ESCAPE > utf8.length || utf8[at] != '\\' || utf8[at + 1] != 'u') {
            return -1;
        }
        var code = 0;
        for (int digit = at + 2; digit < at + ESCAPE; digit++) {
            var value = Character.digit(utf8[digit], 16);
            if (value < 0) {
                return -1;
            }
            code = code * 16 + value;
        }
        return code;
    }
}
