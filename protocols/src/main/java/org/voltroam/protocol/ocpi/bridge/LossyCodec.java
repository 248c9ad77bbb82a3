package org.voltroam.protocol.ocpi.bridge;

import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Parties;
import tools.jackson.databind.node.ObjectNode;

/** A codec of a version that cannot say everything, and tells what it did not. */
public interface LossyCodec<T> extends Codec<T> {

    /** @param losses gets what had to be worked out, or was left behind, on the way to the canonical record */
    T read(Fields in, Parties parties, Losses losses);

    /** @param losses gets what the version cannot say of the record; see {@link Losses#expressible} before sending */
    ObjectNode write(T value, Losses losses);

    @Override
    default T read(Fields in, Parties parties) {
        return read(in, parties, new Losses());
    }

    @Override
    default ObjectNode write(T value) {
        return write(value, new Losses());
    }

    @Override
    default boolean says(T value) {
        var losses = new Losses();
        write(value, losses);
        return losses.expressible();
    }

    /** What a codec reads; losses are noted if it tells them. */
    static <T> T read(Codec<T> codec, Fields in, Parties parties, Losses losses) {
        return codec instanceof LossyCodec<T> lossy ? lossy.read(in, parties, losses) : codec.read(in, parties);
    }

    /** What a codec writes; losses are noted if it tells them. */
    static <T> ObjectNode write(Codec<T> codec, T value, Losses losses) {
        return codec instanceof LossyCodec<T> lossy ? lossy.write(value, losses) : codec.write(value);
    }
}
