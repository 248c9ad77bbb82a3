package org.voltroam.web.api;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.voltroam.domain.catalog.power.LimitGroup;
import org.voltroam.domain.catalog.power.Slot;
import org.voltroam.domain.catalog.power.Supply;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Violations;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.stage.Cast;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET} and {@code POST /api/limits}: places that share a fuse, and what they were told. */
record LimitsApi(Cast cast) {

    private static final BigDecimal LEAST_AMPERES = BigDecimal.valueOf(6);

    Response list(Request request) {
        var at = request.parameter("at").orElse("");
        var all = cast.cpos().stream()
                .filter(cpo -> at.isEmpty() || cpo.member().id().toString().equalsIgnoreCase(at))
                .flatMap(cpo -> cpo.loads().groups().stream().map(group -> written(cpo, group)))
                .toList();
        return Answers.of(200, new Out().put("groups", Out.list(all, each -> each)).done());
    }

    Response save(Request request) {
        var body = Json.tryParse(request.body());
        if (body.isEmpty() || !body.get().isObject()) {
            return Answers.error(400, "NO_JSON", "the body is no JSON object");
        }
        var violations = new Violations();
        var in = Fields.of(body.get(), "", violations);
        var at = in.requiredString("at", 10);
        return named(at)
                .map(cpo -> save(cpo, in, violations))
                .orElseGet(() -> Answers.notFound("the CPO " + at));
    }

    private Optional<Cpo> named(String at) {
        return cast.cpos().stream()
                .filter(cpo -> cpo.member().id().toString().equalsIgnoreCase(at))
                .findFirst();
    }

    private static Response save(Cpo cpo, Fields in, Violations violations) {
        try {
            var group = read(cpo, in);
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

    private static LimitGroup read(Cpo cpo, Fields in) {
        var unit = unit(in.requiredString("unit", 6));
        var least = in.number("minimum");
        return new LimitGroup(
                cpo.member().id(),
                in.requiredString("name", 50),
                unit,
                in.requiredNumber("limit"),
                least == null ? usual(unit) : least,
                in.children("members", LimitsApi::member),
                cpo.member().clock().instant());
    }

    /** A or W; the words in full as well. */
    private static Supply.Unit unit(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "A", "AMPERE" -> Supply.Unit.AMPERE;
            case "W", "WATT" -> Supply.Unit.WATT;
            default -> throw new IllegalArgumentException("a unit is A or W");
        };
    }

    private static BigDecimal usual(Supply.Unit unit) {
        return Supply.EUROPEAN.in(unit, Supply.Unit.AMPERE, LEAST_AMPERES);
    }

    private static LimitGroup.Member member(Fields in) {
        var priority = in.integer("priority");
        return new LimitGroup.Member(
                new Slot(StationId.of(in.requiredString("station", 48)), in.requiredInteger("place")),
                priority == null ? 0 : priority,
                in.requiredNumber("maximum"));
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
