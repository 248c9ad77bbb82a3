package org.voltroam.web.api;

import java.util.Optional;
import org.voltroam.domain.aftercare.quality.QualityScore;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocmf.Transparency;
import org.voltroam.role.emsp.HeldCdrs;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Reviews;
import org.voltroam.stage.Reviews.Reviewed;

/**
 * {@code GET /api/cdrs}, {@code /api/cdrs/{cpo}/{id}}, {@code .../difference}, {@code .../signed}, {@code .../signed.xml}; {@code POST .../release}, {@code reject}, {@code credit},
 * {@code correct}; {@code GET /api/quality}.
 */
final class CdrsApi {

    private final Cast cast;
    private final Reviews reviews;

    CdrsApi(Cast cast) {
        this.cast = cast;
        this.reviews = new Reviews(cast);
    }

    Response list(Request request) {
        var state = request.parameter("state").orElse(null);
        return Answers.of(
                200,
                new Out().children("cdrs", reviews.all(state), CdrJson::summary).done());
    }

    Response get(String cpo, String id) {
        return found(cpo, id)
                .map(found -> Answers.of(200, CdrJson.whole(found)))
                .orElseGet(() -> Answers.notFound("CDR " + id + " of " + cpo));
    }

    Response difference(String cpo, String id) {
        return found(cpo, id)
                .map(found -> Answers.of(200, CdrJson.difference(found)))
                .orElseGet(() -> Answers.notFound("CDR " + id + " of " + cpo));
    }

    /** What the meter signed, for a person or a program. */
    Response signed(String cpo, String id) {
        return transparency(cpo, id)
                .map(file -> Answers.of(200, SignedJson.of(file)))
                .orElseGet(() -> Answers.notFound("signed meter values of CDR " + id + " of " + cpo));
    }

    /** The same as a file for the transparency software. */
    Response signedFile(String cpo, String id) {
        return transparency(cpo, id)
                .map(file -> Response.text(200, file.write())
                        .header("Content-Type", "application/xml; charset=utf-8")
                        .header("Cache-Control", "no-store"))
                .orElseGet(() -> Answers.notFound("signed meter values of CDR " + id + " of " + cpo));
    }

    private Optional<Transparency> transparency(String cpo, String id) {
        return found(cpo, id)
                .flatMap(found -> Optional.ofNullable(found.cdr())
                        .flatMap(cdr -> cast.emsp(found.emsp()).map(emsp -> emsp.transparency(cdr))))
                .filter(file -> !file.values().isEmpty());
    }

    private Optional<Reviewed> found(String cpo, String id) {
        return reviews.find(PartyId.parse(cpo), CdrId.of(id));
    }

    Response quality() {
        var scores = cast.emsps().stream()
                .flatMap(emsp ->
                        emsp.scores().stream().map(score -> scored(emsp.member().id(), score)))
                .toList();
        return Answers.of(200, new Out().children("scores", scores, Out::done).done());
    }

    private static Out scored(PartyId emsp, QualityScore score) {
        var median = score.median();
        var slow = score.slow();
        return new Out()
                .put("emsp", emsp.toString())
                .put("cpo", score.cpo().toString())
                .put("cdrs", score.cdrs())
                .put("clean", score.clean())
                .put("with_warnings", score.warned())
                .put("held", score.held())
                .put("released", score.released())
                .put("rejected", score.rejected())
                .put("refused", score.refused())
                .put("late", score.late())
                .put("credits", score.credits())
                .put("missing", score.missing())
                .put("delay_p50", median == null ? null : median.toString())
                .put("delay_p95", slow == null ? null : slow.toString())
                .put("share", score.share());
    }

    /** What an operator does: by whom and why is always told. */
    Response act(String cpo, String id, String action, Request request) {
        var body = Json.tryParse(request.body());
        if (body.isEmpty() || !body.get().isObject()) {
            return Answers.error(400, "NO_JSON", "the body is no JSON object");
        }
        var violations = new Violations();
        var fields = Fields.of(body.get(), "", violations);
        var by = fields.requiredString("by", 100);
        var why = fields.requiredString("why", 500);
        var kwh = action.equals("correct") ? fields.requiredNumber("kwh") : null;
        if (!violations.all().isEmpty()) {
            return Answers.errors(422, violations.all());
        }
        var key = new Owned<>(PartyId.parse(cpo), CdrId.of(id));
        return switch (action) {
            case "release", "reject" -> decided(key, action, by, why);
            case "credit" -> credited(key);
            case "correct" -> kwh == null ? Answers.notFound(action) : corrected(key, new Energy(kwh), by + ", " + why);
            default -> Answers.notFound("the action " + action);
        };
    }

    private Response decided(Owned<CdrId> key, String action, String by, String why) {
        var found = reviews.find(key.owner(), key.id());
        var judge = reviews.judge(key.owner(), key.id());
        if (found.isEmpty() || judge.isEmpty()) {
            return Answers.notFound("CDR " + key);
        }
        var held = judge.get().held();
        var known = found.get().judgement().cdr();
        var outcome = action.equals("release") ? held.release(known, by, why) : held.reject(known, by, why);
        return switch (outcome) {
            case HeldCdrs.Outcome.Done(var judgement) ->
                get(key.owner().toString(), key.id().text());
            case HeldCdrs.Outcome.Unknown() -> Answers.notFound("CDR " + key);
            case HeldCdrs.Outcome.NotPossible(var reason) -> Answers.error(409, "REFUSED", reason);
        };
    }

    private Response credited(Owned<CdrId> key) {
        return cast.cpo(key.owner())
                .flatMap(cpo -> cpo.credit(key.id()))
                .map(credit ->
                        Answers.of(200, new Out().put("credit", credit.id()).done()))
                .orElseGet(() -> Answers.notFound("CDR " + key));
    }

    private Response corrected(Owned<CdrId> key, Energy right, String why) {
        try {
            return cast.cpo(key.owner())
                    .flatMap(cpo -> cpo.correct(key.id(), right, why))
                    .map(pair -> Answers.of(
                            200,
                            new Out()
                                    .put("credit", pair.credit().id())
                                    .put("corrected", pair.right().id())
                                    .put("net", pair.right().costs().total().beforeTaxes())
                                    .put("gross", pair.right().costs().total().afterTaxes())
                                    .done()))
                    .orElseGet(() -> Answers.notFound("CDR " + key));
        } catch (IllegalArgumentException impossible) {
            return Answers.error(409, "REFUSED", String.valueOf(impossible.getMessage()));
        }
    }
}
