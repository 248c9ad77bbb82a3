package org.voltroam.web.api;

import java.time.Duration;
import java.util.function.BiFunction;
import org.voltroam.domain.journey.quote.Quote.Sealed;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Violations;
import org.voltroam.role.emsp.Emsp;
import org.voltroam.role.emsp.Quotes;
import org.voltroam.role.emsp.Quotes.Answer;
import org.voltroam.role.emsp.Quotes.Asked;
import org.voltroam.role.emsp.Seals;
import org.voltroam.stage.Cast;
import tools.jackson.databind.JsonNode;

/** {@code GET /api/quotes/preview}, {@code POST /api/quotes}, {@code GET /api/quotes/{id}}, {@code POST /api/quotes/verify}. */
record QuotesApi(Cast cast) {

    private static final Duration USUAL_LIFE = Duration.ofMinutes(30);
    private static final int LONGEST_LIFE_MINUTES = 24 * 60;

    Response preview(Request request) {
        return asked(Asking.body(request), Quotes::preview);
    }

    /** Also {@code valid_minutes}: how long it can be used, half an hour when it does not say. */
    Response make(Request request) {
        var body = Json.tryParse(request.body());
        if (body.isEmpty() || !body.get().isObject()) {
            return Answers.error(400, "NO_JSON", "the body is no JSON object");
        }
        var minutes = Fields.of(body.get(), "", new Violations()).integer("valid_minutes");
        if (minutes != null && (minutes < 1 || minutes > LONGEST_LIFE_MINUTES)) {
            return Answers.error(422, "OUT_OF_RANGE", "valid_minutes is from 1 to " + LONGEST_LIFE_MINUTES);
        }
        var lasts = minutes == null ? USUAL_LIFE : Duration.ofMinutes(minutes);
        return asked(body.get(), (quotes, asked) -> quotes.make(asked, lasts));
    }

    private Response asked(JsonNode body, BiFunction<Quotes, Asked, Answer> question) {
        var violations = new Violations();
        var emsps = cast.emsps();
        var clock = cast.members().iterator().next().clock();
        var asked = Asking.read(body, clock, violations);
        if (asked.isEmpty()) {
            return Answers.errors(422, violations.all());
        }
        return emsps.stream()
                .filter(emsp -> knows(emsp, asked.get()))
                .findFirst()
                .map(emsp -> answer(question.apply(emsp.quotes(), asked.get())))
                .orElseGet(() -> Answers.error(
                        422, "CARD", "no eMSP here has a card " + asked.get().card()));
    }

    private static boolean knows(Emsp emsp, Asked asked) {
        return emsp.member().directory().tokens(asked.card()).stream()
                .anyMatch(token -> token.party().equals(emsp.member().id()));
    }

    private static Response answer(Answer answer) {
        return switch (answer) {
            case Answer.Shown(var preview) -> Answers.of(200, QuoteJson.preview(preview));
            case Answer.Made(var quote, var preview) -> Answers.of(201, QuoteJson.quote(quote, preview));
            case Answer.Impossible(var why) -> Answers.error(422, "IMPOSSIBLE", why);
        };
    }

    Response get(String id) {
        return cast.emsps().stream()
                .flatMap(emsp -> emsp.quotes().find(id).stream())
                .findFirst()
                .map(quote -> Answers.of(200, QuoteJson.quote(quote, null)))
                .orElseGet(() -> Answers.notFound("there is no quote " + id));
    }

    /** Whether one of the eMSPs here signed exactly this; whatever key it brings along does not count. */
    Response verify(Request request) {
        var body = Json.tryParse(request.body());
        if (body.isEmpty() || !body.get().isObject()) {
            return Answers.error(400, "NO_JSON", "the body is no JSON object");
        }
        var violations = new Violations();
        var in = Fields.of(body.get(), "", violations);
        var sealed = new Sealed(in.requiredString("text", 10_000), in.requiredString("signature", 200), "");
        if (!violations.isEmpty()) {
            return Answers.errors(422, violations.all());
        }
        var by = cast.emsps().stream()
                .filter(emsp -> Seals.isGenuine(sealed, emsp.quotes().seals().open()))
                .map(emsp -> emsp.member().id().toString())
                .findFirst();
        return Answers.of(
                200,
                new Out()
                        .put("genuine", by.isPresent())
                        .put("emsp", by.orElse(null))
                        .done());
    }

    /** By which quotes are checked elsewhere. */
    Response keys() {
        return Answers.of(
                200,
                new Out()
                        .children(
                                "keys",
                                cast.emsps(),
                                emsp -> new Out()
                                        .put("emsp", emsp.member().id().toString())
                                        .put("key", emsp.quotes().seals().open())
                                        .done())
                        .done());
    }
}
