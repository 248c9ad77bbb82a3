package org.voltroam.web.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.markup.MarkupLint;
import org.voltroam.domain.catalog.markup.MarkupRules;
import org.voltroam.domain.catalog.markup.MarkupRules.Draft;
import org.voltroam.domain.catalog.markup.MarkupRules.Saving;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Violations;
import org.voltroam.role.emsp.Emsp;
import org.voltroam.stage.Cast;
import org.voltroam.stage.world.MarkupReading;

/**
 * {@code GET /api/markup}, {@code POST /api/markup}, {@code GET /api/margins}, {@code POST /api/margins/simulation}: each for one eMSP, the
 * only one here where none is named.
 */
record MarkupsApi(Cast cast) {

    Response list(Request request) {
        return of(request.parameter("emsp").orElse(null)).map(this::rules).orElseGet(MarkupsApi::whose);
    }

    /** The home of an eMSP is the country of its id; what the linter says is a warning only. */
    private Response rules(Emsp emsp) {
        var member = emsp.member();
        var rules = emsp.markups().rules();
        var now = member.clock().instant();
        return Answers.of(
                200,
                new Out()
                        .children("rules", rules.versions(), MarkupJson::rule)
                        .children(
                                "warnings",
                                MarkupLint.of(rules, home(member.id()), now),
                                warning -> new Out()
                                        .texts("rules", warning.rules(), Object::toString)
                                        .put("text", warning.text())
                                        .done())
                        .done());
    }

    private static String home(PartyId emsp) {
        return Locale.of("", emsp.countryCode()).getISO3Country();
    }

    Response save(Request request) {
        var violations = new Violations();
        var body = Json.tryParse(request.body());
        if (body.isEmpty() || !body.get().isObject()) {
            return Answers.error(400, "NO_JSON", "the body is no JSON object");
        }
        var in = Fields.of(body.get(), "", violations);
        var emsp = of(in.string("emsp", 6));
        if (emsp.isEmpty()) {
            return whose();
        }
        var draft = MarkupReading.of(in, emsp.get().member().clock().instant());
        if (!violations.isEmpty()) {
            return Answers.errors(422, violations.all());
        }
        return switch (emsp.get().markups().save(draft)) {
            case Saving.Saved(var rule) -> Answers.of(201, MarkupJson.rule(rule));
            case Saving.Refused(var why) -> Answers.error(409, "REFUSED", String.join("; ", why));
        };
    }

    Response margins(Request request) {
        return of(request.parameter("emsp").orElse(null))
                .map(emsp -> Answers.of(200, MarkupJson.report(emsp.margins().billed())))
                .orElseGet(MarkupsApi::whose);
    }

    /** {@code {emsp, rules: [...]}}: what these rules, and no others, would have made of what was billed. */
    Response simulate(Request request) {
        var violations = new Violations();
        var body = Json.tryParse(request.body());
        if (body.isEmpty() || !body.get().isObject()) {
            return Answers.error(400, "NO_JSON", "the body is no JSON object");
        }
        var in = Fields.of(body.get(), "", violations);
        var emsp = of(in.string("emsp", 6));
        var drafts = in.requiredChildren("rules", each -> MarkupReading.of(each, Instant.EPOCH));
        if (!violations.isEmpty()) {
            return Answers.errors(422, violations.all());
        }
        return emsp.map(found -> simulated(found, drafts)).orElseGet(MarkupsApi::whose);
    }

    private static Response simulated(Emsp emsp, List<Draft> drafts) {
        var rules = MarkupRules.NONE;
        var refused = new ArrayList<String>();
        for (var draft : drafts) {
            switch (rules.save(draft, emsp.member().id(), draft.validFrom())) {
                case Saving.Saved(var rule) -> rules = rules.with(rule);
                case Saving.Refused(var why) -> refused.addAll(why);
            }
        }
        if (!refused.isEmpty()) {
            return Answers.error(409, "REFUSED", String.join("; ", refused));
        }
        return Answers.of(
                200,
                new Out()
                        .put("as_billed", MarkupJson.report(emsp.margins().billed()))
                        .put("by_these_rules", MarkupJson.report(emsp.margins().by(rules)))
                        .done());
    }

    private Optional<Emsp> of(@Nullable String name) {
        var all = cast.emsps();
        return all.stream()
                .filter(emsp -> name == null
                        ? all.size() == 1
                        : emsp.member().id().toString().equalsIgnoreCase(name))
                .findFirst();
    }

    private static Response whose() {
        return Answers.error(422, "EMSP", "say which eMSP: emsp is one of those that play here");
    }
}
