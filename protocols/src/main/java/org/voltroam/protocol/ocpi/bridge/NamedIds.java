package org.voltroam.protocol.ocpi.bridge;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Alias.What;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ids in a document of a version without routing headers, wherever they stand in it. Source: OCPI 2.1.1, the object tables of all
 * modules.
 */
final class NamedIds {

    /** Fields that mean the same wherever they stand. */
    private static final Map<String, What> REFERENCES = Map.of(
            "auth_id", What.CONTRACT,
            "tariff_id", What.TARIFF,
            "location_id", What.LOCATION,
            "evse_uid", What.EVSE,
            "evse_uids", What.EVSE,
            "session_id", What.SESSION);

    /** Objects inside others, and what their own id is the id of. */
    private static final Map<String, What> PARTS =
            Map.of("location", What.LOCATION, "evses", What.EVSE, "tariffs", What.TARIFF, "token", What.TOKEN);

    private NamedIds() {}

    /** Another name for an id. */
    @FunctionalInterface
    interface Renaming {
        String of(What what, String id);
    }

    /** @param what the document is itself; null for what has no id of its own: commands, references, connectors */
    static ObjectNode renamed(ObjectNode document, @Nullable What what, Renaming renaming) {
        var copy = document.deepCopy();
        rename(copy, what, renaming);
        return copy;
    }

    private static void rename(ObjectNode node, @Nullable What what, Renaming renaming) {
        if (what != null) {
            field(node, what == What.EVSE || what == What.TOKEN ? "uid" : "id", what, renaming);
        }
        REFERENCES.forEach((name, kind) -> field(node, name, kind, renaming));
        PARTS.forEach((name, kind) -> parts(node.path(name), kind, renaming));
        parts(node.path("connectors"), null, renaming);
    }

    private static void parts(JsonNode node, @Nullable What what, Renaming renaming) {
        switch (node) {
            case ObjectNode part -> rename(part, what, renaming);
            case ArrayNode list -> list.forEach(item -> parts(item, what, renaming));
            default -> {}
        }
    }

    private static void field(ObjectNode node, String name, What what, Renaming renaming) {
        switch (node.path(name)) {
            case JsonNode id when id.isString() -> node.put(name, renaming.of(what, id.asString()));
            case ArrayNode ids -> {
                var renamed = node.arrayNode();
                ids.forEach(id -> renamed.add(id.isString() ? node.stringNode(renaming.of(what, id.asString())) : id));
                node.set(name, renamed);
            }
            default -> {}
        }
    }
}
