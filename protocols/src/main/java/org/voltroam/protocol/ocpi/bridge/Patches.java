package org.voltroam.protocol.ocpi.bridge;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Moments;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * PATCH bodies of one version for one kind of object.
 *
 * <p>A part of an object means nothing to another version by itself. So a PATCH is worked into the canonical object that is known
 * here, by way of the form the object has in the version of the PATCH; and what it says in another version is the difference of the
 * object before and after, in that version's form.
 *
 * @param codec of whole objects
 * @param appended lists to which a PATCH adds; all others it replaces. Charging periods of sessions since 2.2 (mod_sessions, Receiver
 *     Interface, PATCH Method)
 * @param joined lists of which a PATCH changes what it names and leaves the rest, with the field that names it: EVSEs cannot go away
 *     (mod_locations, Flow and Lifecycle), so one that is not told is not gone
 */
public record Patches<T>(Codec<T> codec, Set<String> appended, Map<String, String> joined) {

    private static final String LAST_UPDATED = "last_updated";
    private static final String START = "start_date_time";

    public static <T> Patches<T> of(Wire wire, Function<Wire, Codec<T>> kind) {
        var appends = wire.manners() == Manners.ROUTED;
        return appends
                ? new Patches<>(kind.apply(wire), Set.of("charging_periods"), Map.of("evses", "uid"))
                : new Patches<>(kind.apply(wire), Set.of(), Map.of());
    }

    /** What goes along with a PATCH, and what is noted on the way. */
    public record Passing(Parties parties, Instant received, Violations violations, Losses losses) {}

    /**
     * The object as the PATCH makes it.
     *
     * @param current as it is known here; what this version cannot say of it does not survive and is noted as lost
     * @param patch one without last_updated counts as of when it was received: 2.1.1 does not demand it, and a version that does has
     *     refused it before
     */
    public T apply(T current, ObjectNode patch, Passing passing) {
        var merged = LossyCodec.write(codec, current, passing.losses());
        patch.properties()
                .forEach(field -> merged.set(field.getKey(), merged(merged, field.getKey(), field.getValue())));
        if (!patch.has(LAST_UPDATED)) {
            merged.put(LAST_UPDATED, Moments.write(passing.received()));
        }
        return LossyCodec.read(codec, Fields.of(merged, "", passing.violations()), passing.parties(), passing.losses());
    }

    /**
     * What has to be said to somebody who knows the object as it was before; only last_updated when nothing else changed.
     *
     * @return empty when a PATCH cannot say it, because a field went away or a list that a PATCH only adds to changed elsewhere: then
     *     the whole object is to be PUT
     */
    public Optional<ObjectNode> difference(T before, T after, Losses losses) {
        var old = codec.write(before);
        var now = LossyCodec.write(codec, after, losses);
        var patch = Json.object();
        for (var field : now.properties()) {
            var was = old.get(field.getKey());
            if (!field.getValue().equals(was) || field.getKey().equals(LAST_UPDATED)) {
                patch.set(field.getKey(), field.getValue());
            }
        }
        var gone = old.properties().stream().anyMatch(field -> !now.has(field.getKey()))
                || joined.entrySet().stream().anyMatch(list -> lacks(old, now, list.getKey(), list.getValue()));
        return gone ? Optional.empty() : onlyNews(old, patch);
    }

    /** The PATCH of this version, as the other version says it; empty as {@link #difference} is. */
    public Optional<ObjectNode> translate(Patches<T> other, T current, ObjectNode patch, Passing passing) {
        return other.difference(current, apply(current, patch, passing), passing.losses());
    }

    /** True when an item, or a field of it, was there before and is not now: a PATCH cannot take it away. */
    private static boolean lacks(ObjectNode old, ObjectNode now, String list, String name) {
        for (var was : old.path(list)) {
            var is = named(now.path(list), name, was.path(name));
            if (is.isEmpty()
                    || was.properties().stream().anyMatch(field -> !is.get().has(field.getKey()))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<JsonNode> named(JsonNode list, String name, JsonNode id) {
        for (var item : list) {
            if (item.path(name).asString("").equalsIgnoreCase(id.asString(""))) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private Optional<ObjectNode> onlyNews(ObjectNode old, ObjectNode patch) {
        for (var name : appended) {
            if (patch.get(name) instanceof ArrayNode now && old.get(name) instanceof ArrayNode was) {
                var news = added(was, now);
                if (news.isEmpty()) {
                    return Optional.empty();
                }
                patch.set(name, news.get());
            }
        }
        return Optional.of(patch);
    }

    private static Optional<ArrayNode> added(ArrayNode was, ArrayNode now) {
        var news = now.deepCopy();
        for (var item : was) {
            if (news.isEmpty() || !news.remove(0).equals(item)) {
                return Optional.empty();
            }
        }
        return Optional.of(news);
    }

    private JsonNode merged(ObjectNode object, String name, JsonNode value) {
        if (!(value instanceof ArrayNode more) || !(object.get(name) instanceof ArrayNode list)) {
            return value;
        }
        var field = joined.get(name);
        if (field != null) {
            return changed(list, more, field);
        }
        return appended.contains(name) ? joined(list, more) : value;
    }

    private static ArrayNode changed(ArrayNode list, ArrayNode more, String name) {
        var changed = list.deepCopy();
        for (var item : more) {
            if (named(changed, name, item.path(name)).orElse(null) instanceof ObjectNode known
                    && item instanceof ObjectNode news) {
                known.setAll(news);
            } else {
                changed.add(item);
            }
        }
        return changed;
    }

    /** A period that is told again takes the place of itself: a PATCH that comes twice must not count twice. */
    private static ArrayNode joined(ArrayNode list, ArrayNode more) {
        var joined = list.deepCopy();
        for (var item : more) {
            joined.removeIf(known -> known.path(START).equals(item.path(START)));
            joined.add(item);
        }
        return joined;
    }
}
