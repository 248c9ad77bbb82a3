package org.voltroam.protocol.ocpi.bridge;

import tools.jackson.databind.JsonNode;

/**
 * Finds what was lost on the way to a version that does not tell itself: what the sender said is compared with what it would hear if
 * everything were told back.
 *
 * @param losses gets them, in the field names of the sender's version
 */
record Echo(Losses losses) {

    private static final int SHOWN = 60;

    void compare(JsonNode said, JsonNode heard) {
        for (var field : said.properties()) {
            var back = heard.get(field.getKey());
            if (back == null) {
                losses.add(field.getKey(), Loss.Kind.DROPPED, "there is no place for it");
            } else {
                value(losses.at(field.getKey()), field.getValue(), back);
            }
        }
    }

    private static void value(Losses at, JsonNode said, JsonNode heard) {
        if (said.isObject() && heard.isObject()) {
            new Echo(at).compare(said, heard);
        } else if (said.isArray() && heard.isArray()) {
            items(at, said, heard);
        } else if (said.isNumber() && heard.isNumber()) {
            if (said.decimalValue().compareTo(heard.decimalValue()) != 0) {
                at.add(Loss.Kind.SHORTENED, said + " became " + heard);
            }
        } else if (!said.equals(heard)) {
            at.add(Loss.Kind.NARROWED, shown(said) + " became " + shown(heard));
        }
    }

    private static void items(Losses at, JsonNode said, JsonNode heard) {
        if (said.size() != heard.size()) {
            at.add(Loss.Kind.DROPPED, "of " + said.size() + " there are " + heard.size() + " left");
            return;
        }
        for (int index = 0; index < said.size(); index++) {
            value(at.item(index), said.get(index), heard.get(index));
        }
    }

    private static String shown(JsonNode node) {
        var text = node.isString() ? node.asString() : node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
