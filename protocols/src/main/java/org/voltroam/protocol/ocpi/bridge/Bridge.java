package org.voltroam.protocol.ocpi.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.bridge.Crossover.Outcome;
import org.voltroam.protocol.ocpi.bridge.Rendering.Said;
import org.voltroam.protocol.ocpi.bridge.Rendering.Unsaid;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a message of one version says in another, and what its answer says back. Pure: nothing is looked up.
 *
 * @param near the version of the message
 * @param far the version its receiver speaks
 */
public record Bridge(Wire near, Wire far) {

    private static final int TOLD = 3;

    /** The body of a request as the receiver reads it. */
    public Rendering request(Errand errand, byte[] body) {
        if (!Topic.isKnown(errand)) {
            return new Unsaid(
                    errand.address().module() + errand.rest() + " has no translation into OCPI " + far.version());
        }
        var topic = Topic.asked(errand);
        if (topic.isEmpty() || body.length == 0) {
            return new Said(body, List.of());
        }
        var json = Json.tryParse(body);
        return json.isPresent() && json.get() instanceof ObjectNode object
                ? asked(topic.get(), errand, object)
                : new Unsaid("the body is not a JSON object");
    }

    /** The data of an answer as the sender reads it; whatever is no OCPI success stays as it is. */
    public Rendering answer(Errand errand, byte[] body) {
        var topic = Topic.told(errand);
        if (topic.isEmpty()
                || !(Json.tryParse(body).orElse(null) instanceof ObjectNode envelope)
                || envelope.path("status_code").asInt(0) / 1000 != 1
                || !(envelope.path("data").isObject() || envelope.path("data").isArray())) {
            return new Said(body, List.of());
        }
        return told(topic.get(), errand, envelope, envelope.path("data"));
    }

    /** Path and query after the endpoint, where a token's type has to be one that the receiver knows. */
    public String rest(Errand errand) {
        var marks = errand.rest().indexOf('?');
        if (marks < 0 || !errand.address().module().equals("tokens")) {
            return errand.rest();
        }
        var pairs = errand.rest().substring(marks + 1).split("&", -1);
        for (int index = 0; index < pairs.length; index++) {
            pairs[index] =
                    pairs[index].startsWith("type=") ? "type=" + tokenType(pairs[index].substring(5)) : pairs[index];
        }
        return errand.rest().substring(0, marks + 1) + String.join("&", pairs);
    }

    /** An answer that tells its reader what did not cross: the first few, and how many more there are. */
    public byte[] telling(byte[] body, List<Loss> losses) {
        if (losses.isEmpty() || !(Json.tryParse(body).orElse(null) instanceof ObjectNode envelope)) {
            return body;
        }
        var message = envelope.path("status_message").asString("");
        envelope.put("status_message", message.isEmpty() ? told(losses) : message + "; " + told(losses));
        return Json.bytes(envelope);
    }

    /** Losses in one line. */
    public String told(List<Loss> losses) {
        var first = losses.stream()
                .limit(TOLD)
                .map(loss -> (loss.pointer().isEmpty() ? "/" : loss.pointer()) + " " + loss.kind())
                .collect(Collectors.joining(", "));
        var more = losses.size() - TOLD;
        return "lost between OCPI " + near.version() + " and " + far.version() + ": " + first
                + (more > 0 ? " and " + more + " more" : "");
    }

    private String tokenType(String type) {
        var token = Json.object();
        token.put("type", type);
        var crossed = new Crossover<>(near.token(), far.token(), Parties.NOBODY).part(token, new Losses());
        return crossed instanceof Outcome.Crossed(var object)
                ? object.path("type").asString(type)
                : type;
    }

    private <T> Rendering asked(Topic<T> topic, Errand errand, ObjectNode object) {
        var crossover = crossover(topic, near, far, errand);
        if (crossover.isEmpty()) {
            return new Unsaid(
                    "OCPI " + far.version() + " has no " + errand.address().module() + errand.rest());
        }
        var losses = new Losses();
        var outcome = errand.method() == Method.PATCH
                ? crossover.get().part(object, losses)
                : crossover.get().whole(object, losses);
        return rendered(outcome, losses);
    }

    private static Rendering rendered(Outcome outcome, Losses losses) {
        return switch (outcome) {
            case Outcome.Crossed(var written) -> new Said(Json.bytes(written), losses.all());
            case Outcome.Stopped(var why) -> new Unsaid(why);
        };
    }

    private <T> Rendering told(Topic<T> topic, Errand errand, ObjectNode envelope, JsonNode data) {
        var crossover = crossover(topic, far, near, errand);
        if (crossover.isEmpty()) {
            return new Unsaid("OCPI " + near.version() + " has no word for the answer");
        }
        var losses = new Losses();
        if (data.isArray()) {
            var list = envelope.putArray("data");
            crossover.get().each(new ArrayList<>(data.values()), losses).forEach(list::add);
            return new Said(Json.bytes(envelope), losses.all());
        }
        return switch (crossover.get().whole(data, losses)) {
            case Outcome.Crossed(var object) -> {
                envelope.set("data", object);
                yield new Said(Json.bytes(envelope), losses.all());
            }
            case Outcome.Stopped(var why) -> new Unsaid(why);
        };
    }

    private static <T> Optional<Crossover<T>> crossover(Topic<T> topic, Wire from, Wire to, Errand errand) {
        return topic.codec()
                .apply(from)
                .flatMap(one -> topic.codec().apply(to).map(other -> new Crossover<>(one, other, errand.parties())));
    }
}
