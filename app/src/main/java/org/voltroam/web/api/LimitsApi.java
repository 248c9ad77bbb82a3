package org.voltroam.web.api;

import java.util.Optional;
import org.voltroam.domain.catalog.power.LimitGroup;
import org.voltroam.domain.catalog.power.Supply;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Violations;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.stage.Cast;
import org.voltroam.stage.world.LimitReading;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET} and {@code POST /api/limits}: places that share a fuse, and what they were told. */
record LimitsApi(Cast cast) {

    Response list(Request request) {
        var at = request.parameter("at").orElse("");
        var all = cast.cpos().stream()
                .filter(cpo -> at.isEmpty() || cpo.member().id().toString().equalsIgnoreCase(at))
                .flatMap(cpo -> cpo.loads().groups().stream().map(group -> written(cpo, group)))
                .toList();
        return Answers.of(
                200, new Out().put("groups", Out.list(all, each -> each)).done());
    }

    Response save(Request request) {
        var body = Json.tryParse(request.body());
        if (body.isEmpty() || !body.get().isObject()) {
            return Answers.error(400, "NO_JSON", "the body is no JSON object");
        }
        var violations = new Violations();
        var in = Fields.of(body.get(), "", violations);
        var at = in.requiredString("at", 10);
        return named(at).map(cpo -> save(cpo, in, violations)).orElseGet(() -> Answers.notFound("the CPO " + at));
    }

    private Optional<Cpo> named(String at) {
        return cast.cpos().stream()
                .filter(cpo -> cpo.member().id().toString().equalsIgnoreCase(at))
                .findFirst();
    }

    private static Response save(Cpo cpo, Fields in, Violations violations) {
        try {
            var group =
                    LimitReading.of(in, cpo.member().id(), cpo.member().clock().instant());
            if (!violations.isEmpty()) {
                return Answers.errors(422, violations.all());
            }
            cpo.loads().save(group);
            return Answers.of(201, written(cpo, group));
        } catch (IllegalArgumentException refused) {
            return violations.isEmpty()
                    ? Answers.error(422, "INVALID", String.valueOf(refused.getMessage()))
                    : Answers.errors(422, violations.all());
        }
    }

    private static ObjectNode written(Cpo cpo, LimitGroup group) {
        return new Out()
                .put("at", group.party().toString())
                .put("name", group.name())
                .put("unit", group.unit() == Supply.Unit.AMPERE ? "A" : "W")
                .put("limit", group.most())
                .put("minimum", group.minimum())
                .put("at_most_now", cpo.loads().bound(group))
                .children("members", group.members(), each -> member(cpo, each))
                .done();
    }

    private static ObjectNode member(Cpo cpo, LimitGroup.Member member) {
        var told = cpo.loads().told(member.slot()).orElse(null);
        return new Out()
                .put("station", member.slot().station())
                .put("place", member.slot().place())
                .put("priority", member.priority())
                .put("maximum", member.maximum())
                .put("fallback", told == null ? null : told.fallback())
                .put("transaction", told == null ? null : told.transaction())
                .put("amount", told == null ? null : told.amount())
                .done();
    }
}
