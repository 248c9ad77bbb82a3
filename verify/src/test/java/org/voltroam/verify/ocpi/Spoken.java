package org.voltroam.verify.ocpi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A request from a file: its first line is method and path, then headers, an empty line and the body.
 *
 * <p>{@code ${name}} stands for a value only the running test knows, {@code ${x*1000}} for a thousand times x. What every request
 * needs (Host, Content-Length, the two ids) is added.
 */
record Spoken(String text) {

    private static final Pattern REPEATED = Pattern.compile("\\$\\{(.)\\*(\\d+)}");

    static Spoken read(Path file, Map<String, String> values) {
        try {
            var text = Files.readString(file);
            for (var value : values.entrySet()) {
                text = text.replace("${" + value.getKey() + "}", value.getValue());
            }
            var split = text.indexOf("\n\n");
            var head = split < 0 ? text.strip() : text.substring(0, split);
            var body = split < 0 ? "" : text.substring(split + 2).strip();
            return of(repeated(head), repeated(body));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Spoken of(String head, String body) {
        var lines = head.split("\n", 2);
        var request = new StringBuilder(lines[0]).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        request.append("X-Request-ID: request-1\r\nX-Correlation-ID: correlation-1\r\n");
        request.append("Content-Type: application/json\r\n");
        request.append("Content-Length: ")
                .append(body.getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n");
        if (lines.length > 1) {
            request.append(lines[1].replace("\n", "\r\n")).append("\r\n");
        }
        return new Spoken(request.append("\r\n").append(body).toString());
    }

    static String repeated(String text) {
        return REPEATED.matcher(text).replaceAll(match -> match.group(1).repeat(Integer.parseInt(match.group(2))));
    }
}
