package org.voltroam.app.conformance;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Wire;
import tools.jackson.databind.JsonNode;

/** Judgements that many checks share. All are pure: of what was heard, nothing is asked. */
final class Judging {

    private static final int SHOWN = 5;

    /** Objects that travel on their own, by the module whose list has them. */
    static final Map<String, Function<Wire, Codec<?>>> CODECS = Map.of(
            "locations", Wire::location,
            "tariffs", Wire::tariff,
            "sessions", Wire::session,
            "cdrs", Wire::cdr,
            "tokens", Wire::token);

    private Judging() {}

    /** Every element of a list passes, and it is a list. */
    static Verdict each(JsonNode list, Predicate<JsonNode> passes) {
        if (!list.isArray()) {
            return Verdict.broken("a list belongs there, not " + shortened(list));
        }
        var wrong = list.valueStream().filter(passes.negate()).findFirst();
        return wrong.map(found -> Verdict.broken(shortened(found)))
                .orElseGet(() -> Verdict.kept(list.size() + " looked at"));
    }

    /** Every object of a list passes; one that does not is named. */
    static Verdict all(Stream<JsonNode> objects, Predicate<JsonNode> passes, String whatElse) {
        var found = objects.toList();
        var wrong = found.stream()
                .filter(passes.negate())
                .map(Judging::name)
                .limit(SHOWN)
                .toList();
        if (found.isEmpty()) {
            return Verdict.skipped("there are none");
        }
        return wrong.isEmpty()
                ? Verdict.kept(found.size() + " looked at")
                : Verdict.broken(whatElse + ": " + String.join(", ", wrong));
    }

    static Verdict success(Heard heard) {
        return Verdict.when(heard.isSuccess(), heard.told());
    }

    /** Refused with one of these status codes, and whatever HTTP status. */
    static Verdict refused(Heard heard, int... codes) {
        return Verdict.when(Stream.of(heard.code()).anyMatch(code -> contains(codes, code)), heard.told());
    }

    private static boolean contains(int[] codes, int code) {
        for (var each : codes) {
            if (each == code) {
                return true;
            }
        }
        return false;
    }

    /** Every object keeps to the tables of its version; each finding has its JSON pointer. */
    static Verdict objects(Stream<JsonNode> objects, Codec<?> codec, Parties parties) {
        var violations = new Violations();
        var count = 0;
        for (var object : objects.toList()) {
            codec.read(Fields.of(object, "/" + count++, violations), parties);
        }
        return count == 0 ? Verdict.skipped("there are none") : told(violations, count + " read");
    }

    static Verdict object(JsonNode object, Codec<?> codec, Parties parties) {
        var violations = new Violations();
        codec.read(Fields.of(object, "", violations), parties);
        return told(violations, "");
    }

    private static Verdict told(Violations violations, String otherwise) {
        var found = violations.all();
        return found.isEmpty()
                ? Verdict.kept(otherwise)
                : Verdict.broken(found.size() + " violations: "
                        + found.stream().limit(SHOWN).map(Violation::toString).collect(Collectors.joining("; ")));
    }

    static String text(JsonNode object, String field) {
        return object.path(field).asString("");
    }

    /** How people find an object again: by its id, and a token by its uid. */
    static String name(JsonNode object) {
        var uid = text(object, "uid");
        var id = text(object, "id");
        return !uid.isEmpty() ? uid : id.isEmpty() ? shortened(object) : id;
    }

    static String shortened(JsonNode node) {
        var text = node.isMissingNode() ? "nothing" : Json.text(node);
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }
}
