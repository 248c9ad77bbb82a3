package org.voltroam.protocol.ocpp.v16;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violation;

/** A constant of an enum whose wire form is no Java name: {@code Energy.Active.Import.Register}, {@code L1-N}. */
interface Word {

    String wire();

    static <E extends Enum<E> & Word> Open<E> of(E constant) {
        return new Open<E>(constant.wire(), Optional.of(constant));
    }

    static <E extends Enum<E> & Word> Map<String, E> index(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .collect(Collectors.toUnmodifiableMap(Word::wire, Function.identity()));
    }

    /** Reads a field as such a word; one we do not know is noted and kept. */
    static <E extends Enum<E> & Word> @Nullable Open<E> read(Fields fields, String name, Map<String, E> index) {
        var text = fields.string(name, 255);
        if (text == null) {
            return null;
        }
        var known = Optional.ofNullable(index.get(text));
        if (known.isEmpty()) {
            fields.violation(name, Violation.Code.UNKNOWN_VALUE, "\"" + text + "\" is not a word of OCPP 1.6");
        }
        return new Open<E>(text, known);
    }
}
