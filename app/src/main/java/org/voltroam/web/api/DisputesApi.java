package org.voltroam.web.api;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.voltroam.domain.aftercare.dispute.Dispute;
import org.voltroam.domain.aftercare.dispute.DisputeReason;
import org.voltroam.domain.aftercare.dispute.DisputeReason.Evidence;
import org.voltroam.domain.aftercare.dispute.DisputeState;
import org.voltroam.domain.aftercare.dispute.DisputeState.Actor;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Violations;
import org.voltroam.stage.Cast;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET /api/disputes}, {@code /api/disputes/{cpo}/{id}}; {@code POST /api/disputes/{cpo}/{id}} opens one, {@code .../{state}} moves it.
 */
record DisputesApi(Cast cast) {

    private static final int LONG = 500;

    Response list() {
        return Answers.of(
                200,
                new Out()
                        .children("disputes", cast.disputes().all(), DisputesApi::written)
                        .done());
    }

    Response get(String cpo, String id) {
        return cast.disputes()
                .find(key(cpo, id))
                .map(dispute -> Answers.of(200, written(dispute)))
                .orElseGet(() -> Answers.notFound("a dispute of CDR " + id + " of " + cpo));
    }

    private static Owned<CdrId> key(String cpo, String id) {
        return new Owned<>(PartyId.parse(cpo), CdrId.of(id));
    }

    Response open(String cpo, String id, Request request) {
        return read(
                request,
                in -> cast.disputes()
                        .open(
                                key(cpo, id),
                                new Money(
                                        in.requiredNumber("amount"),
                                        new CurrencyCode(in.requiredString("currency", 3))),
                                DisputeReason.valueOf(word(in.requiredString("reason", LONG))),
                                evidence(in),
                                in.requiredString("by", LONG),
                                in.requiredString("why", LONG)));
    }

    private static Set<Evidence> evidence(Fields in) {
        return in.strings("evidence", LONG).stream()
                .map(DisputesApi::word)
                .map(Evidence::valueOf)
                .collect(Collectors.toSet());
    }

    Response move(String cpo, String id, String state, Request request) {
        return read(request, in -> {
            var actor = Actor.valueOf(word(in.requiredString("actor", LONG)));
            return actor == Actor.CLOCK
                    ? new Dispute.Outcome.Refused("the clock speaks for itself")
                    : cast.disputes()
                            .move(
                                    key(cpo, id),
                                    DisputeState.valueOf(word(state)),
                                    actor,
                                    in.requiredString("by", LONG),
                                    in.requiredString("why", LONG));
        });
    }

    private static String word(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private interface Action {
        Dispute.Outcome with(Fields in);
    }

    private static Response read(Request request, Action action) {
        var body = Json.tryParse(request.body());
        if (body.isEmpty() || !body.get().isObject()) {
            return Answers.error(400, "NO_JSON", "the body is no JSON object");
        }
        var violations = new Violations();
        try {
            return told(action.with(Fields.of(body.get(), "", violations)));
        } catch (IllegalArgumentException unreadable) {
            return violations.isEmpty()
                    ? Answers.error(422, "UNREADABLE", String.valueOf(unreadable.getMessage()))
                    : Answers.errors(422, violations.all());
        }
    }

    private static Response told(Dispute.Outcome outcome) {
        return switch (outcome) {
            case Dispute.Outcome.Done(var dispute) -> Answers.of(200, written(dispute));
            case Dispute.Outcome.Refused(var why) -> Answers.error(409, "REFUSED", why);
        };
    }

    private static ObjectNode written(Dispute dispute) {
        return new Out()
                .put("cpo", dispute.cdr().owner().toString())
                .put("cdr", dispute.cdr().id())
                .put("emsp", dispute.emsp().toString())
                .put("amount", dispute.amount().amount())
                .put("currency", dispute.amount().currency().code())
                .put("reason", dispute.reason().name())
                .texts("evidence", dispute.evidence(), Evidence::name)
                .put("state", dispute.state().name())
                .put("due", dispute.due())
                .put("credit", dispute.credit())
                .children("moves", dispute.moves(), DisputesApi::move)
                .done();
    }

    private static ObjectNode move(Dispute.Move move) {
        return new Out()
                .put("to", move.to().name())
                .put("actor", move.actor().name())
                .put("by", move.by())
                .put("why", move.why())
                .put("at", move.at())
                .done();
    }
}
