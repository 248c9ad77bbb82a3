package org.voltroam.protocol.ocpi.exchange;

import java.util.HashSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpi.client.OcpiClient;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.client.Reply.Answered;
import org.voltroam.protocol.ocpi.envelope.Routing;
import tools.jackson.databind.JsonNode;

/**
 * Reads a peer's list, every page as the Link headers lead, one page in memory at a time. Source: OCPI 2.2.1 transport_and_format,
 * Pagination; the same in all versions.
 *
 * @param theirs whether a URL leads to the peer; a link that leads elsewhere is an error, for our credentials would go along
 * @param routing of each request anew
 * @param most pages read of one list; a list longer than this is a peer whose links run in circles
 */
record Pages(OcpiClient client, String authorization, Predicate<String> theirs, Supplier<Routing> routing, int most) {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;\\s*rel\\s*=\\s*\"?next\"?");

    /**
     * Hands over each object. Only what is answered has reached the end of the list; what was handed over before a page failed is good
     * all the same.
     */
    Reply<PageCount> each(String first, Consumer<JsonNode> object) {
        var seen = new HashSet<String>();
        var url = first;
        var count = new PageCount(0, 0, -1);
        while (seen.add(url) && seen.size() <= most) {
            Reply<Integer> page =
                    client.call(Request.get(url), authorization, routing.get(), data -> handOver(data, object));
            if (!(page instanceof Answered<Integer>(var objects, var headers, var violations))) {
                return page.map(unread -> new PageCount(0, 0, -1));
            }
            count = count.plus(objects, total(headers));
            var next = next(headers);
            if (next.isEmpty()) {
                return new Answered<>(count, headers, violations);
            }
            url = next.get();
            if (!theirs.test(url)) {
                return new Reply.NoAnswer<>(NoResponse.Cause.BROKEN, "the next page is not at the peer's own host");
            }
        }
        return new Reply.NoAnswer<>(
                NoResponse.Cause.BROKEN, "the links of " + first + " lead on after " + count.pages() + " pages");
    }

    private static int handOver(JsonNode data, Consumer<JsonNode> object) {
        data.forEach(object);
        return data.size();
    }

    private static Optional<String> next(Headers headers) {
        return headers.first("Link").map(NEXT::matcher).filter(Matcher::find).map(found -> found.group(1));
    }

    private static long total(Headers headers) {
        return headers.first("X-Total-Count")
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }
}
