package org.voltroam.protocol.ocpi.v211;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Id;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One object of 2.1.1, written within the limits of its table. What does not fit is cut, narrowed or left out, and noted. */
final class Sheet {

    private static final int SHOWN = 120;

    private final Out out = new Out();
    private final Outbound outbound;

    Sheet(Outbound outbound) {
        this.outbound = outbound;
    }

    /** An id is never cut: a shorter one would be the id of something else. */
    Sheet id(String name, @Nullable Id id, int most) {
        if (id != null && id.text().length() > most) {
            outbound.lose(name, Kind.INEXPRESSIBLE, id + " is longer than " + most + " characters");
        }
        out.put(name, id);
        return this;
    }

    <I extends Id> Sheet ids(String name, List<I> ids, int most) {
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i).text().length() > most) {
                outbound.at(name, i)
                        .losses()
                        .add(Kind.INEXPRESSIBLE, ids.get(i) + " is longer than " + most + " characters");
            }
        }
        out.texts(name, ids, Id::text);
        return this;
    }

    /** An id the object can do without. */
    Sheet optionalId(String name, @Nullable Id id, int most) {
        if (id != null && id.text().length() > most) {
            outbound.lose(name, Kind.DROPPED, id + " is longer than " + most + " characters");
            return this;
        }
        out.put(name, id);
        return this;
    }

    Sheet text(String name, @Nullable String text, int most) {
        if (text == null || text.length() <= most) {
            out.put(name, text);
            return this;
        }
        outbound.lose(name, Kind.SHORTENED, "cut to " + most + " characters: " + text);
        out.put(name, text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most));
        return this;
    }

    /** Half a URL leads nowhere. */
    Sheet url(String name, @Nullable String url) {
        if (url != null && url.length() > Types.URL) {
            outbound.lose(name, Kind.DROPPED, "longer than " + Types.URL + " characters: " + url);
            return this;
        }
        out.put(name, url);
        return this;
    }

    Sheet requiredUrl(String name, String url) {
        if (url.length() > Types.URL) {
            outbound.lose(name, Kind.INEXPRESSIBLE, "longer than " + Types.URL + " characters: " + url);
        }
        out.put(name, url);
        return this;
    }

    <E extends Enum<E>> Sheet word(String name, Open<E> value, Vocabulary<E> words) {
        var said = words.say(value);
        if (said.isEmpty()) {
            outbound.lose(name, Kind.INEXPRESSIBLE, "2.1.1 has no word for " + value);
        } else if (!words.knows(value)) {
            outbound.lose(name, Kind.NARROWED, value + " is said as " + said.get());
        }
        out.put(name, said.orElse(null));
        return this;
    }

    <E extends Enum<E>> Sheet words(String name, List<Open<E>> values, Vocabulary<E> words) {
        var said = new ArrayList<String>();
        for (int i = 0; i < values.size(); i++) {
            var word = words.say(values.get(i));
            word.ifPresent(said::add);
            if (word.isEmpty()) {
                outbound.at(name, i).losses().add(Kind.DROPPED, words.objection(values.get(i)));
            }
        }
        out.texts(name, said, word -> word);
        return this;
    }

    Sheet put(String name, @Nullable String text) {
        out.put(name, text);
        return this;
    }

    Sheet put(String name, @Nullable BigDecimal number) {
        out.put(name, number);
        return this;
    }

    Sheet put(String name, @Nullable Integer number) {
        out.put(name, number);
        return this;
    }

    Sheet put(String name, @Nullable Boolean value) {
        out.put(name, value);
        return this;
    }

    Sheet put(String name, @Nullable Instant moment) {
        out.put(name, moment);
        return this;
    }

    Sheet put(String name, @Nullable JsonNode node) {
        out.put(name, node);
        return this;
    }

    <T> Sheet child(String name, @Nullable T value, BiFunction<T, Outbound, ObjectNode> writer) {
        out.child(name, value, each -> writer.apply(each, outbound.at(name)));
        return this;
    }

    /** @param objection why the part has to be left out, empty when it can be said */
    <T> Sheet child(
            String name, @Nullable T value, Function<T, String> objection, BiFunction<T, Outbound, ObjectNode> writer) {
        var reason = value == null ? "" : objection.apply(value);
        if (!reason.isEmpty()) {
            outbound.lose(name, Kind.DROPPED, reason);
            return this;
        }
        return child(name, value, writer);
    }

    <T> Sheet children(String name, List<T> values, BiFunction<T, Outbound, ObjectNode> writer) {
        return children(name, values, value -> "", writer);
    }

    /** @param objection why an item has to be left out, empty when it can be said */
    <T> Sheet children(
            String name, List<T> values, Function<T, String> objection, BiFunction<T, Outbound, ObjectNode> writer) {
        var written = new ArrayList<ObjectNode>();
        for (int i = 0; i < values.size(); i++) {
            var item = outbound.at(name, i);
            var reason = objection.apply(values.get(i));
            if (reason.isEmpty()) {
                written.add(writer.apply(values.get(i), item));
            } else {
                item.losses().add(Kind.DROPPED, reason);
            }
        }
        out.children(name, written, each -> each);
        return this;
    }

    /** A field of the canonical record that 2.1.1 does not have: noted when there is a value in it. */
    Sheet drop(String name, @Nullable Object value) {
        var empty = value instanceof Collection<?> values && values.isEmpty();
        if (value != null && !empty) {
            outbound.lose(name, Kind.DROPPED, "2.1.1 has no such field; it was " + shown(value));
        }
        return this;
    }

    Sheet extras(Extras extras) {
        out.extras(extras);
        return this;
    }

    ObjectNode done() {
        return out.done();
    }

    /** For people, who need no whole record of signed meter values. */
    private static String shown(Object value) {
        var text = value instanceof Collection<?> values ? values.size() + " of them" : value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
