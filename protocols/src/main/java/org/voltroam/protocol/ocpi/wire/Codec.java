package org.voltroam.protocol.ocpi.wire;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.voltroam.protocol.json.Fields;
import tools.jackson.databind.node.ObjectNode;

/** How one version of OCPI writes one kind of object: read leniently with violations, written strictly. */
public interface Codec<T> {

    /** @param parties whose object it is, for a version that does not write it in the object */
    T read(Fields in, Parties parties);

    ObjectNode write(T value);

    /** False when this version cannot say the object at all, or would say something else: then it must not be sent. */
    default boolean says(T value) {
        return true;
    }

    static <T> Codec<T> of(BiFunction<Fields, Parties, T> read, Function<T, ObjectNode> write) {
        return new Codec<>() {
            @Override
            public T read(Fields in, Parties parties) {
                return read.apply(in, parties);
            }

            @Override
            public ObjectNode write(T value) {
                return write.apply(value);
            }
        };
    }

    /** Of an object that says itself whose it is, or that is nobody's. */
    static <T> Codec<T> complete(Function<Fields, T> read, Function<T, ObjectNode> write) {
        return of((in, parties) -> read.apply(in), write);
    }
}
