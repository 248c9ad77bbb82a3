package org.voltroam.app.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.voltroam.protocol.json.Moments;
import org.voltroam.protocol.ocpi.wire.Address;
import tools.jackson.databind.JsonNode;

/**
 * A list as its pages tell it, from the first on.
 *
 * @param asked the most objects a page was to have
 * @param isWhole false when the pages were too many, or led in a circle
 */
record Walk(int asked, List<Heard> pages, boolean isWhole) {

    /** Small, so that even a small list has more than one page. */
    static final int LIMIT = 2;

    private static final int SMALL_PAGES = 4;
    private static final int LARGE_LIMIT = 100;
    private static final int MOST_PAGES = 60;

    /** Of sessions one must say from when on (OCPI 2.2.1 mod_sessions); everything is later than this. */
    static final String SINCE_EVER = "date_from=2010-01-01T00:00:00Z";

    /** Reads a list in small pages, and in larger ones again where there are too many of them. */
    static Walk through(Scene scene, String module) {
        var url = scene.url(Address.sender(module));
        var small = from(scene, url, LIMIT, SMALL_PAGES);
        return small.isWhole() ? small : from(scene, url, LARGE_LIMIT, MOST_PAGES);
    }

    static Walk from(Scene scene, String url, int limit, int most) {
        return along(scene, url + "?" + SINCE_EVER + "&limit=" + limit, limit, most);
    }

    /** Reads from one page on, by its links. */
    static Walk along(Scene scene, String first, int limit, int most) {
        var pages = new ArrayList<Heard>();
        var seen = new HashSet<String>();
        var next = first;
        while (!next.isEmpty() && pages.size() < most && seen.add(next)) {
            var page = scene.get(next);
            pages.add(page);
            next = page.isSuccess() ? page.next() : "";
        }
        return new Walk(limit, List.copyOf(pages), next.isEmpty());
    }

    Heard first() {
        return pages.getFirst();
    }

    Stream<JsonNode> objects() {
        return pages.stream().flatMap(page -> page.data().valueStream());
    }

    long count() {
        return objects().count();
    }

    static Instant lastUpdated(JsonNode object) {
        var read = Moments.read(object.path("last_updated").asString(""));
        return read == null ? Instant.EPOCH : read;
    }
}
