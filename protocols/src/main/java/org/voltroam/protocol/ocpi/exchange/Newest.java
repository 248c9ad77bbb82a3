package org.voltroam.protocol.ocpi.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Moments;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which of two states of an object counts, however they came: pushed, pulled, twice, late. The newer last_updated wins, an older one
 * never does, and of the same moment the one that came last counts, unless it says the same.
 *
 * <p>Source: OCPI 2.2.1 transport_and_format, Client Owned Object Push and Offline behaviour.
 */
public final class Newest {

    /** So far may a partner's clock be ahead of ours. */
    static final Duration TOLERANCE = Duration.ofMinutes(10);

    private Newest() {}

    /** What a state that came means to the one that is known. */
    public enum Verdict {
        NEWER,
        SAME,
        LATE
    }

    public static <V> Verdict of(@Nullable V known, V came, Function<V, Instant> lastUpdated) {
        if (known == null) {
            return Verdict.NEWER;
        }
        if (lastUpdated.apply(came).isBefore(lastUpdated.apply(known))) {
            return Verdict.LATE;
        }
        return came.equals(known) ? Verdict.SAME : Verdict.NEWER;
    }

    /**
     * Takes each last_updated in a document that is later than our clock allows as of now, and notes it: kept as it came, it would
     * shut out every true state until then.
     *
     * @param document changed in place
     */
    static void clampFuture(JsonNode document, Instant now, Violations violations) {
        clamp(document, "", now, violations);
    }

    private static void clamp(JsonNode node, String pointer, Instant now, Violations violations) {
        if (node instanceof ObjectNode object) {
            clamp(object, pointer, now, violations);
        }
        for (var name : node.propertyNames()) {
            clamp(node.path(name), pointer + "/" + name, now, violations);
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            clamp(node.path(index), pointer + "/" + index, now, violations);
        }
    }

    private static void clamp(ObjectNode object, String pointer, Instant now, Violations violations) {
        var text = object.path("last_updated");
        var moment = text.isString() ? Moments.read(text.asString()) : null;
        if (moment != null && moment.isAfter(now.plus(TOLERANCE))) {
            violations.add(
                    pointer + "/last_updated",
                    Violation.Code.OUT_OF_RANGE,
                    moment + " is in the future; taken as of " + now + ", when it came");
            object.put("last_updated", Moments.write(now));
        }
    }

    /** True for what {@link #clampFuture} noted. */
    public static boolean isFromTheFuture(Violation violation) {
        return violation.code() == Violation.Code.OUT_OF_RANGE
                && violation.pointer().endsWith("/last_updated");
    }
}
