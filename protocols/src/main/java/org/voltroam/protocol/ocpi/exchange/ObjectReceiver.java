package org.voltroam.protocol.ocpi.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.bridge.Losses;
import org.voltroam.protocol.ocpi.bridge.Patches;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.Ownership;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.Wire;
import tools.jackson.databind.node.ObjectNode;

/**
 * GET, PUT, PATCH and DELETE of an object that the caller owns, at {@code /{country_code}/{party_id}/{id}}.
 *
 * <p>Source: OCPI 2.2.1 transport_and_format, Client Owned Object Push, PUT, PATCH. An object older than ours is acknowledged and
 * not taken: news that come late must not undo newer ones. A PATCH without last_updated is taken in 2.1.1 only, whose own examples are
 * such, and counts as of when it came.
 *
 * @param what for messages, {@code tariff}
 */
record ObjectReceiver<V>(
        String what,
        Function<Wire, Codec<V>> codec,
        Function<V, PartyId> party,
        Function<V, String> id,
        Function<V, Instant> lastUpdated,
        Shelf<V> shelf)
        implements Interface {

    /** Where the objects are kept. */
    interface Shelf<V> {

        Optional<V> find(PartyId owner, String id, Request request);

        /** Takes an object; returns once it is durable. */
        void put(V value, List<Violation> violations);

        /** Whether a state that came counts, given what it means by its age alone. */
        default boolean isNews(@Nullable V known, V came, Newest.Verdict byAge) {
            return byAge == Newest.Verdict.NEWER;
        }

        /** Takes an object away, if this kind can be taken away. */
        default boolean remove(V value) {
            return false;
        }
    }

    @Override
    public Answer answer(Call call) {
        if (call.path().size() != 3) {
            return Answer.notFound("the path");
        }
        var owner = new PartyId(call.segment(0), call.segment(1));
        var refusal = Ownership.refusal(call, owner);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var known = shelf.find(owner, call.segment(2), call.request());
        return switch (call.method()) {
            case GET -> known.map(value -> Answer.ok(write(call, value))).orElse(unknown());
            case PUT -> put(call, owner, known.orElse(null));
            case PATCH -> known.map(value -> patch(call, value)).orElse(unknown());
            case DELETE -> known.map(this::delete).orElse(unknown());
            default -> Answer.methodNotAllowed();
        };
    }

    private Answer put(Call call, PartyId owner, @Nullable V known) {
        var violations = new Violations();
        var body = Json.parse(call.request().body());
        Newest.clampFuture(body, call.received(), violations);
        var value = codec.apply(call.wire()).read(Fields.of(body, "", violations), call.of(owner));
        return take(value, violations, owner, call.segment(2), known);
    }

    private Answer patch(Call call, V known) {
        if (!(Json.parse(call.request().body()) instanceof ObjectNode patch)) {
            return Answer.refused(StatusCode.INVALID_PARAMETERS, "a PATCH is an object with the fields that change");
        }
        if (!patch.has("last_updated") && call.wire().manners() == Manners.ROUTED) {
            return Answer.refused(StatusCode.INVALID_PARAMETERS, "/last_updated MISSING: a PATCH says when");
        }
        var owner = party.apply(known);
        var violations = new Violations();
        Newest.clampFuture(patch, call.received(), violations);
        var passing = new Patches.Passing(call.of(owner), asOf(call, known), violations, new Losses());
        return take(
                Patches.of(call.wire(), codec).apply(known, patch, passing), violations, owner, id.apply(known), known);
    }

    /** Of when a PATCH is that does not say it, as 2.1.1 allows; not older than what it changes, whoever's clock is wrong. */
    private Instant asOf(Call call, V known) {
        var before = lastUpdated.apply(known);
        return call.received().isBefore(before) ? before : call.received();
    }

    private Answer take(V value, Violations violations, PartyId owner, String pathId, @Nullable V known) {
        var fatal = fatal(violations);
        if (!fatal.isEmpty()) {
            return Answer.invalid(fatal);
        }
        if (!party.apply(value).equals(owner) || !id.apply(value).equalsIgnoreCase(pathId)) {
            return Answer.refused(
                    StatusCode.INVALID_PARAMETERS,
                    "the URL speaks of " + owner + " " + pathId + ", the body of " + party.apply(value) + " "
                            + id.apply(value));
        }
        if (shelf.isNews(known, value, Newest.of(known, value, lastUpdated))) {
            shelf.put(value, violations.all());
        }
        return Answer.ok();
    }

    private ObjectNode write(Call call, V value) {
        return codec.apply(call.wire()).write(value);
    }

    private Answer delete(V value) {
        return shelf.remove(value) ? Answer.ok() : Answer.methodNotAllowed();
    }

    private Answer unknown() {
        return Answer.notFound("the " + what);
    }

    /** What makes an object unusable: a required field that is missing, or a body that is no object. */
    static List<Violation> fatal(Violations violations) {
        return violations.all().stream()
                .filter(found -> found.code() == Violation.Code.MISSING
                        || (found.code() == Violation.Code.WRONG_TYPE
                                && found.pointer().isEmpty()))
                .toList();
    }
}
