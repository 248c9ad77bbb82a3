package org.voltroam.protocol.ocpi.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
 * headers Link (absent on the last page), X-Total-Count, X-Limit (the most we give, whatever was asked).
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
            var query = new Query(owner, moment(request, "date_from"), moment(request, "date_to"), offset, limit);
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
        var next = query.offset() + page.items().size();
        return next >= page.total() || page.items().isEmpty()
                ? answer
                : answer.header("Link", "<" + url(endpoint, query, next) + ">; rel=\"next\"");
    }

    private static String url(String endpoint, Query query, int offset) {
        var url = new StringBuilder(endpoint).append("?offset=").append(offset);
        url.append("&limit=").append(query.limit());
        append(url, "&date_from=", query.from());
        append(url, "&date_to=", query.to());
        return url.toString();
    }

    private static void append(StringBuilder url, String name, @Nullable Instant moment) {
        if (moment != null) {
            url.append(name).append(URLEncoder.encode(moment.toString(), StandardCharsets.UTF_8));
        }
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
