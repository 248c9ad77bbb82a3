package org.voltroam.protocol.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** When to come again, as a server says it. Source: RFC 9110, 10.2.3, Retry-After: whole seconds or an HTTP date. */
public sealed interface RetryAfter {

    /** So long after the answer came. */
    record In(Duration time) implements RetryAfter {}

    /** Not before that moment, by the server's clock. */
    record At(Instant moment) implements RetryAfter {}

    /** What the header says; empty when it is not there or says nothing that can be read. */
    static Optional<RetryAfter> of(Headers headers) {
        return headers.first("Retry-After").map(String::strip).flatMap(RetryAfter::read);
    }

    private static Optional<RetryAfter> read(String text) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(new In(Duration.ofSeconds(Long.parseLong(text))));
        }
        try {
            var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(new At(date.toInstant()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /**
     * The moment that is meant.
     *
     * @param now when the answer came
     * @param most nobody is left alone for longer, whatever it says
     */
    default Instant from(Instant now, Duration most) {
        var moment = switch (this) {
            case In(var time) -> now.plus(time);
            case At(var at) -> at.isBefore(now) ? now : at;
        };
        var latest = now.plus(most);
        return moment.isAfter(latest) ? latest : moment;
    }
}
