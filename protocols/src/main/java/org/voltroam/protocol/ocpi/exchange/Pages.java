package org.voltroam.protocol.ocpi.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.client.OcpiClient;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.client.Reply.Answered;
import org.voltroam.protocol.ocpi.client.Reply.NoAnswer;
import org.voltroam.protocol.ocpi.envelope.Routing;
import tools.jackson.databind.JsonNode;

/**
 * Reads a peer's list, every page as the Link headers lead. Source: OCPI 2.2.1 transport_and_format, Pagination; the same in all
 * versions.
 *
 * @param theirs whether a URL leads to the peer; a link that leads elsewhere is an error, for our credentials would go along
 * @param routing of each request anew
 */
record Pages(OcpiClient client, String authorization, Predicate<String> theirs, Supplier<Routing> routing) {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;\\s*rel\\s*=\\s*\"?next\"?");

    /** Pages read of one list at most; a list longer than this is a peer whose links run in circles. */
    private static final int MAX_PAGES = 10_000;

    <T> Reply<List<T>> all(String first, Function<Fields, T> read) {
        var all = new ArrayList<T>();
        var violations = new Violations();
        var url = Optional.of(first);
        Reply<List<T>> last = new Answered<>(all, Headers.NONE, List.of());
        for (int page = 0; url.isPresent() && page < MAX_PAGES; page++) {
            last = client.call(
                    Request.get(url.get()), authorization, routing.get(), data -> append(all, data, read, violations));
            url = next(last);
            if (url.isPresent() && !theirs.test(url.get())) {
                return new NoAnswer<>(NoResponse.Cause.BROKEN, "the next page is not at the peer's own host");
            }
        }
        return last instanceof Answered<List<T>>(var value, var headers, var none)
                ? new Answered<>(all, headers, violations.all())
                : last;
    }

    private static <T> List<T> append(List<T> all, JsonNode data, Function<Fields, T> read, Violations violations) {
        int index = all.size();
        for (var each : data) {
            all.add(read.apply(Fields.of(each, "/" + index++, violations)));
        }
        return all;
    }

    private static Optional<String> next(Reply<?> reply) {
        return reply instanceof Answered<?>(var value, var headers, var violations)
                ? headers.first("Link").map(NEXT::matcher).filter(Matcher::find).map(found -> found.group(1))
                : Optional.empty();
    }
}
