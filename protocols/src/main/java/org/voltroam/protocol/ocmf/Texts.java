package org.voltroam.protocol.ocmf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bytes written as text. */
final class Texts {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String RECORD = "OCMF|";
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2})+");

    private Texts() {}

    /** @param encoding {@code hex} or {@code base64} */
    static Optional<byte[]> bytes(String text, String encoding) {
        var bare = BLANKS.matcher(text).replaceAll("");
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "hex" -> hex(bare);
            case "base64" -> fromBase64(bare);
            default -> Optional.empty();
        };
    }

    static Optional<byte[]> hexOrBase64(String text) {
        var bare = BLANKS.matcher(text).replaceAll("");
        return hex(bare).or(() -> fromBase64(bare));
    }

    /** A record as it is, or in Base64; the text itself where it is neither. */
    static String recordIn(String text) {
        var bare = text.strip();
        return bare.startsWith(RECORD)
                ? bare
                : fromBase64(BLANKS.matcher(bare).replaceAll(""))
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
                        .filter(record -> record.startsWith(RECORD))
                        .orElse(text);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static boolean isHex(String text) {
        return HEX.matcher(BLANKS.matcher(text).replaceAll("")).matches();
    }

    private static Optional<byte[]> hex(String bare) {
        return HEX.matcher(bare).matches() ? Optional.of(HexFormat.of().parseHex(bare)) : Optional.empty();
    }

    private static Optional<byte[]> fromBase64(String bare) {
        try {
            return bare.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Base64.getDecoder().decode(bare));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
