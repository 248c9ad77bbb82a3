package org.voltroam.protocol.ocpi.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.store.Bookmark;
import org.voltroam.domain.store.Page;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Moments;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import tools.jackson.databind.JsonNode;

/**
 * Lists in pages. Source: OCPI 2.2.1 transport_and_format, Pagination: date_from inclusive, date_to exclusive, offset, limit;
 * headers Link (absent on the last page), X-Total-Count, X-Limit (the most we give, whatever was asked). Who follows the links meets
 * everything that was there all the time, whatever changes meanwhile; an offset promises that only where nothing does.
 */
public final class Paging {

    /** Objects on one page at most. */
    public static final int MAX_LIMIT = 1000;

    private static final int DEFAULT_LIMIT = 100;

    private Paging() {}

    /** Reads the query; a value that cannot be read is refused by name. */
    public static sealed interface Asked {
        record For(Query query) implements Asked {}

        record Wrong(Answer answer) implements Asked {}
    }

    public static Asked read(Request request, @Nullable PartyId owner) {
        try {
            var offset = number(request, "offset", 0);
            var limit = Math.min(number(request, "limit", DEFAULT_LIMIT), MAX_LIMIT);
            var from = moment(request, "date_from");
            var query = new Query(owner, from, moment(request, "date_to"), after(request), offset, limit);
            return new Asked.For(query);
        } catch (IllegalArgumentException wrong) {
            return new Asked.Wrong(Answer.refused(StatusCode.INVALID_PARAMETERS, String.valueOf(wrong.getMessage())));
        }
    }

    /**
     * @param endpoint this list's own absolute URL, for the link to the next page
     * @param write empty for what the version of the call cannot say: it is left out of its page
     */
    public static <V> Answer answer(
            String endpoint, Query query, Page<V> page, Function<V, Optional<? extends JsonNode>> write) {
        List<JsonNode> said = page.items().stream()
                .<JsonNode>mapMulti((value, next) -> write.apply(value).ifPresent(next))
                .toList();
        var answer = Answer.ok(Out.list(said, Function.identity()))
                .header("X-Total-Count", Long.toString(page.total()))
                .header("X-Limit", Integer.toString(MAX_LIMIT));
        var next = page.next();
        return next == null ? answer : answer.header("Link", "<" + url(endpoint, query, next) + ">; rel=\"next\"");
    }

    /** It names the last object that was shown and no offset, for pages shift under an offset when objects change meanwhile. */
    private static String url(String endpoint, Query query, Bookmark next) {
        var url = new StringBuilder(endpoint).append("?limit=").append(query.limit());
        append(url, "&date_from=", query.from());
        append(url, "&date_to=", query.to());
        append(url, "&after=", next.lastUpdated());
        return url.append("&after_key=")
                .append(URLEncoder.encode(next.key(), StandardCharsets.UTF_8))
                .toString();
    }

    private static void append(StringBuilder url, String name, @Nullable Instant moment) {
        if (moment != null) {
            url.append(name).append(URLEncoder.encode(moment.toString(), StandardCharsets.UTF_8));
        }
    }

    private static @Nullable Bookmark after(Request request) {
        var at = moment(request, "after");
        return at == null
                ? null
                : new Bookmark(at, request.parameter("after_key").orElse(""));
    }

    private static int number(Request request, String name, int otherwise) {
        var text = request.parameter(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(text.get());
            if (number < 0) {
                throw new IllegalArgumentException(name + " is negative");
            }
            return number;
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(name + " is no whole number: " + text.get(), noNumber);
        }
    }

    private static @Nullable Instant moment(Request request, String name) {
        var text = request.parameter(name);
        if (text.isEmpty()) {
            return null;
        }
        var moment = Moments.read(text.get());
        if (moment == null) {
            throw new IllegalArgumentException(name + " is no date and time: " + text.get());
        }
        return moment;
    }
}
