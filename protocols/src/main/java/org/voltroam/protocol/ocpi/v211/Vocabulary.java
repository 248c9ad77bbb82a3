package org.voltroam.protocol.ocpi.v211;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violation.Code;

/**
 * The words of one enum of 2.1.1, beside those of the canonical enum that has grown since.
 *
 * @param words by their form in capitals; the spelling of the table is what is written
 * @param nearest what is said for a canonical word that 2.1.1 does not have
 * @param otherwise what is said for any other word, null when nothing can stand for it
 */
record Vocabulary<E extends Enum<E>>(
        Class<E> type,
        Map<String, String> words,
        Map<String, String> nearest,
        @Nullable String otherwise) {

    static <E extends Enum<E>> Vocabulary<E> of(Class<E> type, String words) {
        var bySpelling = new HashMap<String, String>();
        for (var word : words.split("\\s+")) {
            bySpelling.put(word.toUpperCase(Locale.ROOT), word);
        }
        return new Vocabulary<>(type, Map.copyOf(bySpelling), Map.of(), null);
    }

    Vocabulary<E> with(Map<String, String> standIns) {
        return new Vocabulary<>(type, words, standIns, otherwise);
    }

    Vocabulary<E> orElse(String word) {
        return new Vocabulary<>(type, words, nearest, word);
    }

    /** A value that must be there; a word 2.1.1 does not have is noted and kept. */
    Open<E> required(Fields in, String name) {
        return read(in, name, in.requiredString(name, 255));
    }

    List<Open<E>> list(Fields in, String name) {
        var values = new ArrayList<Open<E>>();
        for (var text : in.strings(name, 255)) {
            values.add(judged(in, in.at(name) + "/" + values.size(), text));
        }
        return List.copyOf(values);
    }

    /** The word as 2.1.1 spells it, or the nearest it has; empty when it has none. */
    Optional<String> say(Open<E> value) {
        var text = value.text().toUpperCase(Locale.ROOT);
        var word = words.get(text);
        return word != null ? Optional.of(word) : Optional.ofNullable(nearest.getOrDefault(text, otherwise));
    }

    /** Why a value cannot be said, empty when it can. */
    String objection(Open<E> value) {
        return say(value).isPresent() ? "" : "2.1.1 has no word for " + value;
    }

    boolean knows(Open<E> value) {
        return words.containsKey(value.text().toUpperCase(Locale.ROOT));
    }

    private Open<E> read(Fields in, String name, String text) {
        return text.isEmpty() ? new Open<E>("", Optional.empty()) : judged(in, in.at(name), text);
    }

    private Open<E> judged(Fields in, String pointer, String text) {
        var value = Open.read(type, text);
        if (!knows(value)) {
            in.violations().add(pointer, Code.UNKNOWN_VALUE, "\"" + text + "\" is no " + type.getSimpleName());
        }
        return value;
    }
}
