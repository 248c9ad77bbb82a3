package org.voltroam.app.conformance;

import static org.voltroam.app.conformance.Needs.NOTHING;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.voltroam.protocol.json.Moments;
import org.voltroam.protocol.ocpi.wire.Address;
import tools.jackson.databind.JsonNode;

/** What is asked of every list: pages, filters, and one object after the other. */
record Lists(String module) {

    private static final String REQUEST = "transport_and_format 'Paginated Request'";
    private static final String RESPONSE = "transport_and_format 'Paginated Response'";
    private static final int FAR_BEYOND = 1_000_000_000;

    static List<Check> of(String module) {
        return new Lists(module).checks();
    }

    private List<Check> checks() {
        var checks = new ArrayList<>(List.of(
                check("TRN-09", "transport_and_format 'Response format'", "GET answers a list", this::answers),
                check("PAG-01", REQUEST, "limit is kept to", this::limit),
                check("PAG-03", RESPONSE, "Link leads from page to page, and not on from the last", this::links),
                check("PAG-05", RESPONSE, "X-Total-Count is what there is, on every page", this::totals),
                since22(
                        "PAG-06",
                        RESPONSE,
                        "X-Limit is the most a page has, and a page before the last is full",
                        this::full),
                check("PAG-04", RESPONSE, "Link repeats the filters", this::filtersRepeated),
                check("PAG-10", REQUEST, "beyond the end is an empty page", this::beyond),
                since22("PAG-02", REQUEST, "date_from is inclusive, date_to exclusive", this::window),
                check(
                        "TYP-06",
                        "mod_" + module + " 'Object description'",
                        "every object is as the tables say",
                        this::objects),
                check(unique(), "mod_" + module + " 'Object description'", "no object is there twice", this::once)));
        if (module.equals("sessions")) {
            checks.add(since22(
                    "PAG-11", "mod_sessions 'Request Parameters'", "without date_from it is refused", this::noDate));
        }
        return List.copyOf(checks);
    }

    private Check check(String rule, String clause, String title, Check.Judgement judgement) {
        return new Check(rule, clause, module + ": " + title, NOTHING.sender(module), judgement);
    }

    private Check since22(String rule, String clause, String title, Check.Judgement judgement) {
        return new Check(
                rule, clause, module + ": " + title, NOTHING.sender(module).since22(), judgement);
    }

    private String unique() {
        return switch (module) {
            case "cdrs" -> "CDR-03";
            case "tokens" -> "TOK-02";
            case "locations" -> "LOC-10";
            default -> Check.NO_RULE;
        };
    }

    private Verdict answers(Scene scene) {
        var first = scene.walk(module).first();
        return Judging.success(first)
                .and(() -> Verdict.when(first.data().isArray(), "data is " + Judging.shortened(first.data())));
    }

    private Verdict limit(Scene scene) {
        var walk = scene.walk(module);
        return allHeard(walk)
                .and(() -> walk.pages().stream()
                        .filter(page -> page.data().size() > walk.asked())
                        .findFirst()
                        .map(page -> Verdict.broken(
                                page.asked() + " gave " + page.data().size() + " objects"))
                        .orElseGet(() -> Verdict.kept(walk.pages().size() + " pages")));
    }

    private static Verdict allHeard(Walk walk) {
        return walk.pages().stream()
                .map(Judging::success)
                .filter(Verdict::isBroken)
                .findFirst()
                .orElseGet(() -> Verdict.kept(""));
    }

    /** A link that leads in a circle leaves the walk unfinished with fewer pages than it may have. */
    private Verdict links(Scene scene) {
        var walk = scene.walk(module);
        return allHeard(walk).and(() -> {
            if (!walk.isWhole()) {
                var again = walk.pages().getLast().next();
                return walk.pages().stream()
                                .anyMatch(page -> page.request().target().equals(again))
                        ? Verdict.broken("Link leads back to " + again)
                        : Verdict.kept("the first " + walk.count() + " objects were read");
            }
            var total = total(walk.pages().getLast());
            return Verdict.when(walk.count() >= total, "the last page has come after " + walk.count() + " of " + total);
        });
    }

    private Verdict totals(Scene scene) {
        var walk = scene.walk(module);
        return allHeard(walk).and(() -> {
            var totals = walk.pages().stream().map(Lists::total).distinct().toList();
            if (totals.size() != 1 || totals.getFirst() < 0) {
                return Verdict.broken("X-Total-Count is " + totals);
            }
            return Verdict.when(
                    !walk.isWhole() || walk.count() == totals.getFirst(),
                    "it says " + totals.getFirst() + ", and there are " + walk.count());
        });
    }

    /** Negative when it is not there or no number. */
    private static long total(Heard page) {
        return number(page.header("X-Total-Count"));
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,12}") ? Long.parseLong(text) : -1;
    }

    private Verdict full(Scene scene) {
        var walk = scene.walk(module);
        return allHeard(walk).and(() -> {
            for (var page : walk.pages()) {
                var most = number(page.header("X-Limit"));
                if (most < 1) {
                    return Verdict.broken(page.asked() + ": X-Limit is '" + page.header("X-Limit") + "'");
                }
                if (!page.next().isEmpty() && page.data().size() < Math.min(most, walk.asked())) {
                    return Verdict.broken(
                            page.asked() + " gave " + page.data().size() + " objects, with X-Limit " + most);
                }
            }
            return Verdict.kept("");
        });
    }

    private Verdict filtersRepeated(Scene scene) {
        var walk = scene.walk(module);
        return allHeard(walk)
                .and(() -> {
                    if (walk.first().next().isEmpty()) {
                        return Verdict.skipped("there is one page only");
                    }
                    var asked = walk.pages().get(1);
                    return Verdict.when(
                            asked.data().size() <= walk.asked() && overlap(walk).isEmpty(),
                            "the page behind the link repeats " + overlap(walk) + " or has more than " + walk.asked()
                                    + " objects");
                })
                .and(() -> narrowed(scene));
    }

    private static List<String> overlap(Walk walk) {
        var first = walk.first().data().valueStream().map(Judging::name).toList();
        return walk.pages()
                .get(1)
                .data()
                .valueStream()
                .map(Judging::name)
                .filter(first::contains)
                .toList();
    }

    /** A link need not be readable, so the filter is looked for in what it leads to: nothing later than the middle. */
    private Verdict narrowed(Scene scene) {
        var objects = scene.walk(module).objects().toList();
        var end =
                objects.stream().map(Walk::lastUpdated).max(Instant::compareTo).orElse(Instant.EPOCH);
        var before = objects.stream()
                .filter(each -> Walk.lastUpdated(each).isBefore(end))
                .count();
        if (before < 2) {
            return Verdict.kept("");
        }
        var walk = Walk.along(scene, url(scene) + "?limit=1&" + Walk.SINCE_EVER + "&date_to=" + encoded(end), 1, 3);
        return Judging.all(
                walk.objects(), each -> Walk.lastUpdated(each).isBefore(end), "behind a Link, outside of the filter");
    }

    private Verdict beyond(Scene scene) {
        var heard = scene.get(url(scene) + "?" + Walk.SINCE_EVER + "&offset=" + FAR_BEYOND);
        return Judging.success(heard)
                .and(() -> Verdict.when(
                        heard.data().isArray()
                                && heard.data().isEmpty()
                                && heard.next().isEmpty(),
                        "there is " + Judging.shortened(heard.data()) + ", Link " + heard.next()));
    }

    private Verdict window(Scene scene) {
        var objects = scene.walk(module).objects().toList();
        if (objects.isEmpty()) {
            return Verdict.skipped("there are none");
        }
        var object = objects.get(objects.size() / 2);
        var at = Walk.lastUpdated(object);
        var from = scene.get(url(scene) + "?limit=1&date_from=" + encoded(at));
        var within =
                scene.get(url(scene) + "?limit=100&date_from=" + encoded(at) + "&date_to=" + encoded(at.plusMillis(1)));
        var before = scene.get(url(scene) + "?limit=100&" + Walk.SINCE_EVER + "&date_to=" + encoded(at));
        return Judging.success(from)
                .and(() -> Judging.success(within))
                .and(() -> Judging.success(before))
                .and(() ->
                        Verdict.when(from.data().size() == 1, from.asked() + " has nothing: " + Judging.name(object)))
                .and(() -> Judging.all(
                        within.data().valueStream(),
                        each -> Walk.lastUpdated(each).equals(at),
                        "not of " + at))
                .and(() -> Verdict.when(
                        before.data()
                                .valueStream()
                                .allMatch(each -> Walk.lastUpdated(each).isBefore(at)),
                        before.asked() + " has objects of then or later"));
    }

    private Verdict objects(Scene scene) {
        var codec = Objects.requireNonNull(Judging.CODECS.get(module)).apply(scene.wire());
        return Judging.objects(scene.walk(module).objects(), codec, scene.theirs());
    }

    private Verdict once(Scene scene) {
        var seen = new HashSet<String>();
        return Judging.all(scene.walk(module).objects(), each -> seen.add(key(each)), "there more than once");
    }

    /** Ids are unique for each party, a token's uid for each type as well. */
    private static String key(JsonNode object) {
        return String.join(
                "/",
                Judging.text(object, "country_code"),
                Judging.text(object, "party_id"),
                Judging.name(object),
                object.has("uid") ? Judging.text(object, "type") : "");
    }

    private Verdict noDate(Scene scene) {
        return Judging.refused(scene.get(url(scene)), 2001);
    }

    private String url(Scene scene) {
        return scene.url(Address.sender(module));
    }

    static String encoded(Instant moment) {
        return URLEncoder.encode(Moments.write(moment), StandardCharsets.UTF_8);
    }
}
