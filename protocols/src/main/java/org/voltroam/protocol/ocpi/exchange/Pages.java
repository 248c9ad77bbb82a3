package org.voltroam.protocol.ocpi.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voltroam.domain.catalog.party.Quirk;
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
 * @param quirk how a peer's pages go on that do not say so
 * @param most pages read of one list; a list longer than this is a peer whose links run in circles
 */
record Pages(
        OcpiClient client,
        String authorization,
        Predicate<String> theirs,
        Supplier<Routing> routing,
        Unlinked quirk,
        int most) {

    /**
     * What to do with a peer whose pages lead nowhere.
     *
     * @param known whether it is known to have more pages than it links to
     * @param noticing hears that it has
     */
    record Unlinked(boolean known, Noticing noticing) {}

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;\\s*rel\\s*=\\s*\"?next\"?");

    /**
     * Hands over each object. Only what is answered has reached the end of the list; what was handed over before a page failed is good
     * all the same.
     */
    Reply<PageCount> each(String first, Consumer<JsonNode> object) {
        var seen = new HashSet<String>();
        var url = first;
        var count = new PageCount(0, 0, -1);
        List<JsonNode> before = List.of();
        var counted = false;
        while (seen.add(url) && seen.size() <= most) {
            Reply<List<JsonNode>> page = client.call(Request.get(url), authorization, routing.get(), Pages::objects);
            if (!(page instanceof Answered<List<JsonNode>>(var objects, var headers, var violations))) {
                return page.map(unread -> new PageCount(0, 0, -1));
            }
            if (counted && leadsNowhere(objects, before)) {
                return new Answered<>(count, headers, violations);
            }
            if (counted && !quirk.known()) {
                quirk.noticing()
                        .seen(
                                Quirk.NO_PAGE_LINKS,
                                first + " has no Link header and X-Total-Count " + total(headers) + "; " + url
                                        + " has more of it");
            }
            objects.forEach(object);
            count = count.plus(objects.size(), total(headers));
            var next = next(headers);
            counted = next.isEmpty();
            if (next.isEmpty() && !goesOn(count, objects)) {
                return new Answered<>(count, headers, violations);
            }
            before = objects;
            url = next.orElse(offset(first, count.objects()));
            if (!theirs.test(url)) {
                return new Reply.NoAnswer<>(NoResponse.Cause.BROKEN, "the next page is not at the peer's own host");
            }
        }
        return new Reply.NoAnswer<>(
                NoResponse.Cause.BROKEN, "the links of " + first + " lead on after " + count.pages() + " pages");
    }

    private static List<JsonNode> objects(JsonNode data) {
        var all = new ArrayList<JsonNode>();
        data.forEach(all::add);
        return all;
    }

    /** Without a link it goes on where it says that there is more, or where that is the peer's way and there was anything. */
    private boolean goesOn(PageCount count, List<JsonNode> page) {
        return !page.isEmpty() && (count.total() > count.objects() || (quirk.known() && count.total() < 0));
    }

    /** A list may count what it does not show: what comes again then is the page before. */
    private static boolean leadsNowhere(List<JsonNode> page, List<JsonNode> before) {
        return page.isEmpty() || before.contains(page.getFirst());
    }

    private static String offset(String first, long objects) {
        return first + (first.contains("?") ? "&" : "?") + "offset=" + objects;
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
