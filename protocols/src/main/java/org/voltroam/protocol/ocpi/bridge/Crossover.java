package org.voltroam.protocol.ocpi.bridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Parties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One kind of object from one version to another, by way of the domain's record.
 *
 * <p>An object that lacks what its own version requires does not cross: the record has a stand-in there, and telling that would be telling
 * something nobody said.
 */
record Crossover<T>(Codec<T> near, Codec<T> far, Parties parties) {

    /** One object: what it is there, or why it is nothing. */
    sealed interface Outcome {
        record Crossed(ObjectNode object) implements Outcome {}

        record Stopped(String why) implements Outcome {}
    }

    /** @param losses gets what of it did not cross */
    Outcome whole(JsonNode object, Losses losses) {
        var violations = new Violations();
        var noted = new Losses();
        var value = LossyCodec.read(near, Fields.of(object, "", violations), parties, noted);
        var unusable = violations.all().stream().filter(Crossover::isFatal).findFirst();
        if (unusable.isPresent()) {
            return new Outcome.Stopped(unusable.get().toString());
        }
        var written = LossyCodec.write(far, value, noted);
        if (!(far instanceof LossyCodec)) {
            echo(object, value, back(written), noted);
        }
        losses.addAll(noted);
        return verdict(noted, value).<Outcome>map(Outcome.Stopped::new).orElseGet(() -> new Outcome.Crossed(written));
    }

    /**
     * The fields of a PATCH in the words of the other version, without the object they change.
     *
     * <p>They are worked into an object that has nothing else, and of what that becomes over there those count that the PATCH made: the
     * ones it names, and the ones that differ from an object with nothing at all. Between versions that name the fields of an object
     * alike this is exact, and it needs no copy of the object, which might be older than what the receiver has.
     */
    Outcome part(ObjectNode patch, Losses losses) {
        var noted = new Losses();
        var nothing = LossyCodec.write(far, read(near, fields()), new Losses());
        var written = LossyCodec.write(far, read(near, patch), new Losses());
        var said = fields();
        for (var field : written.properties()) {
            if (patch.has(field.getKey()) || !field.getValue().equals(nothing.get(field.getKey()))) {
                said.set(field.getKey(), field.getValue());
            }
        }
        patch.properties().stream()
                .filter(field -> field.getValue().isNull())
                .forEach(field -> said.set(field.getKey(), field.getValue())); // what it takes away
        new Echo(noted).compare(patch, only(patch, near.write(back(said)), said));
        losses.addAll(noted);
        return new Outcome.Crossed(said);
    }

    /** Of an object that is told back, the fields a PATCH names; and those as they stand that cannot be told from nothing. */
    private static ObjectNode only(ObjectNode patch, ObjectNode back, ObjectNode said) {
        var kept = fields();
        patch.properties().forEach(field -> {
            var known = back.get(field.getKey());
            if (said.has(field.getKey())) {
                kept.set(field.getKey(), known == null ? field.getValue() : known);
            }
        });
        return kept;
    }

    private T back(ObjectNode written) {
        return read(far, written);
    }

    private T read(Codec<T> codec, ObjectNode object) {
        return codec.read(Fields.of(object, "", new Violations()), parties);
    }

    /**
     * What reads the same there as here was told whole, and so was what reads back as it came. Only what does neither is looked at more
     * closely: a sender may have spelled a thing in a way of its own, and that is no loss.
     */
    private void echo(JsonNode came, T said, T heard, Losses noted) {
        if (!heard.equals(said)) {
            var back = near.write(heard);
            var suspects = new Losses();
            new Echo(suspects).compare(came, back);
            if (!suspects.isEmpty()) {
                new Echo(noted).compare(near.write(said), back);
            }
        }
    }

    private Optional<String> verdict(Losses noted, T value) {
        var fatal = noted.all().stream()
                .filter(loss -> loss.kind() == Loss.Kind.INEXPRESSIBLE)
                .findFirst();
        return fatal.map(Loss::toString)
                .or(() ->
                        far.says(value) ? Optional.empty() : Optional.of("/ INEXPRESSIBLE: there is no way to say it"));
    }

    private static boolean isFatal(Violation found) {
        return found.code() == Violation.Code.MISSING
                || (found.code() == Violation.Code.WRONG_TYPE && found.pointer().isEmpty());
    }

    private static ObjectNode fields() {
        return Json.object();
    }

    /** Each item of a list; one that cannot be said is left out and noted. */
    List<ObjectNode> each(Iterable<JsonNode> items, Losses losses) {
        var crossed = new ArrayList<ObjectNode>();
        var index = 0;
        for (var item : items) {
            var place = losses.item(index++);
            switch (whole(item, place)) {
                case Outcome.Crossed(var object) -> crossed.add(object);
                case Outcome.Stopped(var why) -> place.add(Loss.Kind.DROPPED, why);
            }
        }
        return crossed;
    }
}
