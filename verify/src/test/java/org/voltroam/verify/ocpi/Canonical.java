package org.voltroam.verify.ocpi;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Moments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A document with everything written in one way, so that two that mean the same are equal: numbers by value, moments as instants,
 * null and the empty list as if they were not there.
 */
final class Canonical {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");

    private Canonical() {}

    static JsonNode of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> {
                var list = JsonNodeFactory.instance.arrayNode();
                node.forEach(item -> list.add(of(item)));
                yield list;
            }
            case NUMBER -> JsonNodeFactory.instance.stringNode("number " + plain(node.decimalValue()));
            case STRING -> JsonNodeFactory.instance.stringNode(text(node.asString()));
            default -> node;
        };
    }

    private static JsonNode object(JsonNode node) {
        var object = Json.object();
        node.properties().forEach(property -> {
            var value = property.getValue();
            if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
                object.set(property.getKey(), of(value));
            }
        });
        return object;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String text(String text) {
        if (!MOMENT.matcher(text).matches()) {
            return text;
        }
        var moment = Moments.read(text);
        return moment == null ? text : moment.toString();
    }
}
