package org.voltroam.protocol.ocpi.client;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.RetryAfter;
import org.voltroam.protocol.json.Violation;

/** What a peer made of a call. The caller decides what each means to it. */
public sealed interface Reply<T> {

    /** Status 1xxx. The violations are what the peer's answer does wrong; it is usable all the same. */
    record Answered<T>(T value, Headers headers, List<Violation> violations) implements Reply<T> {}

    /** It answered, and did not do as asked; with HTTP 0 it was not asked, because it could not understand. */
    record Declined<T>(int http, int status, String message) implements Reply<T> {}

    /**
     * It asks for time (HTTP 429 or 503).
     *
     * @param after when to come again; null when it does not say
     */
    record NotNow<T>(
            int http, int status, String message, @Nullable RetryAfter after) implements Reply<T> {}

    /** Nothing that can be read came back; whether the peer acted is not known. */
    record NoAnswer<T>(NoResponse.Cause cause, String message) implements Reply<T> {}

    /** The same reply with another value, if there is one. */
    default <U> Reply<U> map(Function<T, U> change) {
        return switch (this) {
            case Answered<T>(var value, var headers, var violations) ->
                new Answered<>(change.apply(value), headers, violations);
            case Declined<T>(var http, var status, var message) -> new Declined<>(http, status, message);
            case NotNow<T>(var http, var status, var message, var after) -> new NotNow<>(http, status, message, after);
            case NoAnswer<T>(var cause, var message) -> new NoAnswer<>(cause, message);
        };
    }

    /** What the next call brings, if this one brought something. */
    default <U> Reply<U> then(Function<T, Reply<U>> next) {
        return switch (this) {
            case Answered<T>(var value, var headers, var violations) -> next.apply(value);
            case Declined<T>(var http, var status, var message) -> new Declined<>(http, status, message);
            case NotNow<T>(var http, var status, var message, var after) -> new NotNow<>(http, status, message, after);
            case NoAnswer<T>(var cause, var message) -> new NoAnswer<>(cause, message);
        };
    }

    /** For logs and people. */
    default String told() {
        return switch (this) {
            case Answered<T> answered -> "done";
            case Declined<T>(var http, var status, var message) ->
                "declined with status " + status + " (HTTP " + http + "): " + message;
            case NotNow<T>(var http, var status, var message, var after) ->
                "not now, with status " + status + " (HTTP " + http + "): " + message;
            case NoAnswer<T>(var cause, var message) -> "no answer (" + cause + "): " + message;
        };
    }
}
