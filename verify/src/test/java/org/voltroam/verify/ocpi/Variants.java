package org.voltroam.verify.ocpi;

import java.util.ArrayList;
import java.util.List;
import org.voltroam.verify.ocpi.SpecTables.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Documents of one object: with every field, with only those it must have, and one for each word of each enum in it. */
final class Variants {

    private Variants() {}

    static List<ObjectNode> of(SpecTables tables, String type) {
        var variants = new ArrayList<ObjectNode>();
        variants.add(tables.full(type));
        variants.add(bare(tables, type));
        for (var field : tables.fields(type)) {
            for (var value : values(tables, field)) {
                variants.add(tables.full(type).set(field.name(), field.list() ? listed(value) : value));
            }
        }
        return variants;
    }

    private static List<? extends JsonNode> values(SpecTables tables, Field field) {
        if (tables.isObject(field.type())) {
            return of(tables, field.type());
        }
        return tables.isEnum(field.type())
                ? tables.values(field.type()).stream()
                        .map(JsonNodeFactory.instance::stringNode)
                        .toList()
                : List.of();
    }

    private static ObjectNode bare(SpecTables tables, String type) {
        var object = tables.full(type);
        for (var field : tables.fields(type)) {
            if (!field.required()) {
                object.remove(field.name());
            } else if (tables.isObject(field.type())) {
                var child = bare(tables, field.type());
                object.set(field.name(), field.list() ? listed(child) : child);
            }
        }
        return object;
    }

    private static JsonNode listed(JsonNode value) {
        return JsonNodeFactory.instance.arrayNode().add(value);
    }
}
