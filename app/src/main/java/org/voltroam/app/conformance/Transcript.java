package org.voltroam.app.conformance;

import static org.voltroam.app.conformance.Needs.NOTHING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Moments;
import org.voltroam.protocol.ocpi.envelope.Routing;
import tools.jackson.databind.JsonNode;

/** What must hold of every answer; looked at when all has been heard. Pure: nothing is asked any more. */
final class Transcript {

    private static final String RESPONSE = "transport_and_format 'Response format'";
    private static final String IDS = "transport_and_format 'Unique message IDs'";
    private static final String CODES = "status_codes 'Status codes'";

    private Transcript() {}

    static final List<Check> ALL = List.of(
            every(
                    "TRN-07",
                    RESPONSE,
                    "an answer with a body is application/json",
                    NOTHING,
                    heard -> heard.response().body().length == 0
                            || heard.header("Content-Type")
                                    .toLowerCase(Locale.ROOT)
                                    .startsWith("application/json")),
            every(
                    "TRN-08",
                    RESPONSE,
                    "an answer with HTTP 2xx is an envelope",
                    NOTHING,
                    heard -> heard.http() >= 300 || envelope(heard).isPresent()),
            every(
                    "TYP-01",
                    "types 'DateTime type'",
                    "the envelope's timestamp is in UTC",
                    NOTHING,
                    heard -> heard.http() >= 300
                            || envelope(heard).filter(Transcript::isInUtc).isPresent()),
            every(
                    "STC-02",
                    CODES,
                    "no HTTP 429 and no HTTP 5xx",
                    NOTHING,
                    heard -> heard.http() < 500 && heard.http() != 429),
            every("STC-08", CODES, "no custom status code", NOTHING.since22(), heard -> heard.code() % 1000 < 900),
            every(
                    "STC-02",
                    CODES,
                    "success and HTTP 2xx go together",
                    NOTHING,
                    heard -> heard.http() < 300 || heard.code() < 1000 || heard.code() >= 2000),
            every(
                    "TRN-19",
                    IDS,
                    "X-Request-ID comes back",
                    NOTHING.since22(),
                    heard -> echoes(heard, Routing.REQUEST_ID)),
            every(
                    "TRN-20",
                    IDS,
                    "X-Correlation-ID comes back",
                    NOTHING.since22(),
                    heard -> echoes(heard, Routing.CORRELATION_ID)),
            every(
                    "HUB-01",
                    "transport_and_format 'Message Routing Headers'",
                    "who asked and who answers comes back swapped",
                    NOTHING.since22(),
                    heard -> swapped(heard, Routing.FROM_COUNTRY, Routing.TO_COUNTRY)
                            && swapped(heard, Routing.FROM_PARTY, Routing.TO_PARTY)
                            && swapped(heard, Routing.TO_COUNTRY, Routing.FROM_COUNTRY)
                            && swapped(heard, Routing.TO_PARTY, Routing.FROM_PARTY)));

    private static Check every(String rule, String clause, String title, Needs needs, Predicate<Heard> passes) {
        return new Check(
                rule, clause, title, needs, scene -> judged(scene.line().transcript(), passes));
    }

    static Verdict judged(List<Heard> transcript, Predicate<Heard> passes) {
        var wrong = transcript.stream().filter(passes.negate()).toList();
        return wrong.isEmpty()
                ? Verdict.kept(transcript.size() + " answers")
                : Verdict.broken(wrong.size() + " of " + transcript.size() + " answers, first "
                        + wrong.getFirst().told());
    }

    private static Optional<JsonNode> envelope(Heard heard) {
        return Json.tryParse(heard.response().body())
                .filter(body -> body.path("status_code").isInt()
                        && body.path("timestamp").isString());
    }

    private static boolean isInUtc(JsonNode envelope) {
        var text = envelope.path("timestamp").asString();
        return text.length() <= 25 && !text.matches(".*[+-][0-9]{2}:[0-9]{2}$") && Moments.read(text) != null;
    }

    private static boolean echoes(Heard heard, String name) {
        return heard.header(name).equals(heard.request().headers().first(name).orElse(""));
    }

    /** Where the peer is not told whom we mean it need not say who answers, and a hub's refusal comes from no party. */
    private static boolean swapped(Heard heard, String asked, String answered) {
        return heard.request()
                .headers()
                .first(asked)
                .map(party -> !heard.isSuccess() || heard.header(answered).equalsIgnoreCase(party))
                .orElse(true);
    }
}
