package org.voltroam.protocol.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Violation.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON object, read field by field.
 *
 * <p>Reading never throws for what a peer wrote. A field that breaks its rule is noted as a {@link Violation} and, when its value
 * cannot be used at all, kept in {@link #extras}. Fields nobody asked for are kept there too. A method whose name starts with
 * {@code required} notes a missing field and returns a stand-in of its type ({@code ""}, zero, the epoch); the others return null.
 */
public final class Fields {

    private final JsonNode object;
    private final Place place;
    private final Violations violations;
    private final List<String> read;
    private final Map<String, String> unreadable = new LinkedHashMap<>(0);

    private Fields(JsonNode object, Place place, Violations violations) {
        this.object = object;
        this.place = place;
        this.violations = violations;
        this.read = new ArrayList<>(object.size());
        if (!object.isObject()) {
            violations.add(pointer(), Code.WRONG_TYPE, "an object belongs here, not " + kind(object));
        }
    }

    public static Fields of(JsonNode object, String pointer, Violations violations) {
        return new Fields(object, new Place.Root(pointer), violations);
    }

    /** The object itself, as it came. */
    public JsonNode json() {
        return object;
    }

    public String pointer() {
        return place.pointer();
    }

    /** Where something stands; made into a pointer only when there is something to say about it. */
    private sealed interface Place {

        String pointer();

        record Root(String pointer) implements Place {}

        record Field(Place in, String name) implements Place {
            @Override
            public String pointer() {
                return in.pointer() + "/" + name.replace("~", "~0").replace("/", "~1");
            }
        }

        record Item(Place in, int index) implements Place {
            @Override
            public String pointer() {
                return in.pointer() + "/" + index;
            }
        }
    }

    public Violations violations() {
        return violations;
    }

    public boolean has(String name) {
        return present(name) != null;
    }

    /** Text of at most so many characters; longer text is noted and kept whole. A number or boolean is taken as text and noted. */
    public @Nullable String string(String name, int maxLength) {
        var node = present(name);
        if (node == null) {
            return null;
        }
        if (!node.isString()) {
            violation(name, Code.WRONG_TYPE, "text belongs here, not " + kind(node));
            if (node.isObject() || node.isArray()) {
                keep(name, node);
                return null;
            }
        }
        var text = node.asString();
        if (text.length() > maxLength) {
            violation(name, Code.TOO_LONG, text.length() + " characters, at most " + maxLength + " are allowed");
        }
        return text;
    }

    public String requiredString(String name, int maxLength) {
        return required(name, string(name, maxLength), "");
    }

    /** Text that must match a pattern; text that does not is noted and kept. */
    public @Nullable String string(String name, int maxLength, Pattern shape) {
        var text = string(name, maxLength);
        if (text != null && !shape.matcher(text).matches()) {
            violation(name, Code.BAD_FORMAT, "\"" + text + "\" is not of the form " + shape.pattern());
        }
        return text;
    }

    public String requiredString(String name, int maxLength, Pattern shape) {
        return required(name, string(name, maxLength, shape), "");
    }

    /** An exact number; a number written as text is read and noted. */
    public @Nullable BigDecimal number(String name) {
        var node = present(name);
        if (node == null) {
            return null;
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        violation(name, Code.WRONG_TYPE, "a number belongs here, not " + kind(node));
        if (node.isString()) {
            var read = numberIn(node.asString().strip());
            if (read.isPresent()) {
                return read.get();
            }
        }
        keep(name, node);
        return null;
    }

    private static Optional<BigDecimal> numberIn(String text) {
        try {
            return Optional.of(new BigDecimal(text)).filter(Json::isSane);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    public BigDecimal requiredNumber(String name) {
        return required(name, number(name), BigDecimal.ZERO);
    }

    public @Nullable Integer integer(String name) {
        var number = number(name);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException noInteger) {
            violation(name, Code.BAD_FORMAT, number + " is not a whole number of 32 bits");
            keep(name, object.get(name));
            return null;
        }
    }

    public int requiredInteger(String name) {
        return required(name, integer(name), 0);
    }

    /** A boolean; {@code "true"} and {@code 1} are read and noted. */
    public @Nullable Boolean bool(String name) {
        var node = present(name);
        if (node == null) {
            return null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        violation(name, Code.WRONG_TYPE, "true or false belongs here, not " + kind(node));
        return switch (words(node)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> {
                keep(name, node);
                yield null;
            }
        };
    }

    public boolean requiredBool(String name) {
        return required(name, bool(name), false);
    }

    /** A moment in UTC (RFC 3339; OCPI 2.2.1 types, DateTime: the Z may be missing, fractions of a second may be there). */
    public @Nullable Instant instant(String name) {
        var text = string(name, 25);
        if (text == null) {
            return null;
        }
        var moment = Moments.read(text);
        if (moment == null) {
            violation(name, Code.BAD_FORMAT, "\"" + text + "\" is not a date and time like 2026-03-14T21:05:00Z");
            keep(name, object.get(name));
            return null;
        }
        return moment;
    }

    public Instant requiredInstant(String name) {
        return required(name, instant(name), Instant.EPOCH);
    }

    /** A time of day, {@code 13:30}; seconds are read and noted. */
    public @Nullable LocalTime time(String name) {
        var text = string(name, 5);
        if (text == null) {
            return null;
        }
        try {
            return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
        } catch (DateTimeParseException broken) {
            violation(name, Code.BAD_FORMAT, "\"" + text + "\" is not a time of day like 13:30");
            keep(name, object.get(name));
            return null;
        }
    }

    public @Nullable LocalDate date(String name) {
        var text = string(name, 10);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException broken) {
            violation(name, Code.BAD_FORMAT, "\"" + text + "\" is not a date like 2026-03-14");
            keep(name, object.get(name));
            return null;
        }
    }

    /** A value of an enum; one we do not know is noted and kept. */
    public <E extends Enum<E>> @Nullable Open<E> open(String name, Class<E> type) {
        return open(name, Words.of(type));
    }

    /** A value of an enum; one that is not among the words is noted and kept. */
    public <E extends Enum<E>> @Nullable Open<E> open(String name, Words<E> words) {
        var text = string(name, 255);
        return text == null ? null : word(text, words, new Place.Field(place, name));
    }

    public <E extends Enum<E>> Open<E> requiredOpen(String name, Class<E> type) {
        return requiredOpen(name, Words.of(type));
    }

    public <E extends Enum<E>> Open<E> requiredOpen(String name, Words<E> words) {
        return required(name, open(name, words), new Open<E>("", Optional.empty()));
    }

    public <E extends Enum<E>> List<Open<E>> openList(String name, Class<E> type) {
        return openList(name, Words.of(type));
    }

    public <E extends Enum<E>> List<Open<E>> openList(String name, Words<E> words) {
        var values = new ArrayList<Open<E>>();
        items(name, (node, at) -> {
            if (node.isString()) {
                values.add(word(node.asString(), words, at));
            } else {
                violations.add(at.pointer(), Code.WRONG_TYPE, "text belongs here, not " + kind(node));
                values.add(Open.read(words.type(), words(node)));
            }
        });
        return List.copyOf(values);
    }

    public <E extends Enum<E>> List<Open<E>> requiredOpenList(String name, Words<E> words) {
        return notEmpty(name, openList(name, words));
    }

    private <E extends Enum<E>> Open<E> word(String text, Words<E> words, Place at) {
        var value = Open.read(words.type(), text);
        words.objection(value).ifPresent(why -> violations.add(at.pointer(), Code.UNKNOWN_VALUE, why));
        return value;
    }

    /** A list of texts. */
    public List<String> strings(String name, int maxLength) {
        var values = new ArrayList<String>();
        items(name, (node, at) -> {
            if (!node.isString()) {
                violations.add(at.pointer(), Code.WRONG_TYPE, "text belongs here, not " + kind(node));
            } else if (node.asString().length() > maxLength) {
                violations.add(at.pointer(), Code.TOO_LONG, "at most " + maxLength + " characters are allowed");
            }
            values.add(words(node));
        });
        return List.copyOf(values);
    }

    public List<String> requiredStrings(String name, int maxLength) {
        return notEmpty(name, strings(name, maxLength));
    }

    /** An object in a field of its own. */
    public <T> @Nullable T child(String name, Function<Fields, T> reader) {
        var node = present(name);
        if (node == null) {
            return null;
        }
        if (!node.isObject()) {
            violation(name, Code.WRONG_TYPE, "an object belongs here, not " + kind(node));
            keep(name, node);
            return null;
        }
        return reader.apply(new Fields(node, new Place.Field(place, name), violations));
    }

    /** An object that must be there; a missing one is read as an empty object, so that every field it lacks is noted. */
    public <T> T requiredChild(String name, Function<Fields, T> reader) {
        var value = child(name, reader);
        if (value != null) {
            return value;
        }
        if (present(name) == null) {
            violation(name, Code.MISSING, "is required");
        }
        return reader.apply(new Fields(Json.object(), new Place.Field(place, name), new Violations()));
    }

    /** A list of objects, empty when the field is not there. */
    public <T> List<T> children(String name, Function<Fields, T> reader) {
        var values = new ArrayList<T>();
        items(name, (node, at) -> values.add(reader.apply(new Fields(node, at, violations))));
        return List.copyOf(values);
    }

    /** A list of objects of which there must be at least one. */
    public <T> List<T> requiredChildren(String name, Function<Fields, T> reader) {
        return notEmpty(name, children(name, reader));
    }

    private <T> List<T> notEmpty(String name, List<T> values) {
        var node = present(name);
        if (node == null) {
            violation(name, Code.MISSING, "is required");
        } else if (values.isEmpty() && node.isArray()) {
            violation(name, Code.EMPTY, "at least one is required");
        }
        return values;
    }

    /** The field as it is, for a reader of its own. */
    public @Nullable JsonNode node(String name) {
        return present(name);
    }

    public void violation(String name, Code code, String text) {
        violations.add(at(name), code, text);
    }

    /** Everything in the object that was not asked for, or asked for and unreadable. Call it last. */
    public Extras extras() {
        if (read.size() == object.size() && unreadable.isEmpty()) {
            return Extras.NONE; // each field is noted once, so there is no other
        }
        var extras = new LinkedHashMap<String, String>();
        if (object instanceof ObjectNode all) {
            for (var property : all.properties()) {
                if (!read.contains(property.getKey())) {
                    extras.put(property.getKey(), Json.text(property.getValue()));
                }
            }
        }
        extras.putAll(unreadable);
        return extras.isEmpty() ? Extras.NONE : new Extras(extras);
    }

    /** The JSON pointer of a field of this object (RFC 6901: ~ and / are escaped). */
    public String at(String name) {
        return new Place.Field(place, name).pointer();
    }

    private interface Item {
        void read(JsonNode node, Place at);
    }

    private void items(String name, Item item) {
        var node = present(name);
        if (node == null) {
            return;
        }
        if (!node.isArray()) {
            violation(name, Code.WRONG_TYPE, "a list belongs here, not " + kind(node));
            keep(name, node);
            return;
        }
        var list = new Place.Field(place, name);
        int index = 0;
        for (var element : node) {
            item.read(element, new Place.Item(list, index++));
        }
    }

    private @Nullable JsonNode present(String name) {
        var node = object.get(name);
        if (node != null && !read.contains(name)) {
            read.add(name);
        }
        return node == null || node.isNull() ? null : node;
    }

    private <T> T required(String name, @Nullable T value, T standIn) {
        if (value != null) {
            return value;
        }
        if (present(name) == null) {
            violation(name, Code.MISSING, "is required");
        }
        return standIn;
    }

    private void keep(String name, JsonNode node) {
        unreadable.put(name, Json.text(node));
    }

    /** What stands there as text: an object or a list, which has none of its own, as its JSON. */
    private static String words(JsonNode node) {
        return node.isContainer() ? Json.text(node) : node.asString();
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
            default -> "nothing";
        };
    }
}
