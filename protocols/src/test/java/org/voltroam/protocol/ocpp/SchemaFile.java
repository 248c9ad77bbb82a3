package org.voltroam.protocol.ocpp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One official schema: what a full payload looks like, and the rule of each field. */
record SchemaFile(JsonNode root) {

    static SchemaFile read(Path file) {
        try {
            return new SchemaFile(Json.parse(Files.readAllBytes(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A payload with every field there is, each list with one element. */
    ObjectNode example() {
        return (ObjectNode) example(root);
    }

    interface Visit {

        /** @param object the one that has the field, inside of the full payload */
        void field(ObjectNode object, String field, JsonNode rule, boolean required, String pointer);
    }

    /** Every field of the schema, in whatever depth; fields of custom data are anybody's. */
    void each(ObjectNode full, Visit visit) {
        each(root, full, "", visit);
    }

    private void each(JsonNode schema, ObjectNode object, String where, Visit visit) {
        for (var property : schema.path("properties").properties()) {
            var name = property.getKey();
            var rule = resolved(property.getValue());
            var pointer = where + "/" + name;
            visit.field(object, name, rule, isRequired(schema, name), pointer);
            if (rule.has("properties")) {
                each(rule, (ObjectNode) object.get(name), pointer, visit);
            }
            var items = resolved(rule.path("items"));
            if (items.has("properties")) {
                each(items, (ObjectNode) object.get(name).get(0), pointer + "/0", visit);
            }
        }
    }

    private static boolean isRequired(JsonNode schema, String name) {
        return schema.path("required")
                .valueStream()
                .anyMatch(each -> each.asString().equals(name));
    }

    private JsonNode resolved(JsonNode rule) {
        var reference = rule.path("$ref").asString("");
        return reference.isEmpty() ? rule : root.at(reference.substring(1));
    }

    private JsonNode example(JsonNode unresolved) {
        var rule = resolved(unresolved);
        var made = Json.object();
        if (rule.has("enum")) {
            return rule.get("enum").get(0);
        }
        return switch (rule.path("type").asString("")) {
            case "object" -> {
                rule.path("properties").properties().forEach(each -> made.set(each.getKey(), example(each.getValue())));
                yield made;
            }
            case "array" -> made.arrayNode().add(example(rule.get("items")));
            case "integer", "number" -> made.numberNode(number(rule));
            case "boolean" -> made.booleanNode(true);
            case "string" ->
                made.stringNode(rule.path("format").asString("").equals("date-time") ? "2026-03-14T21:05:00Z" : "7");
            default -> made.put("any", "thing");
        };
    }

    private static int number(JsonNode rule) {
        return rule.has("maximum")
                ? rule.get("maximum").asInt()
                : Math.max(1, rule.path("minimum").asInt(0));
    }
}
