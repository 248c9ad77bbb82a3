package org.voltroam.protocol.ocpi.bridge;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Alias.What;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Parties;
import tools.jackson.databind.node.ObjectNode;

/**
 * A codec that writes ids as a peer knows them, and reads them as what they stand for.
 *
 * @param what the document is itself; null for what has no id of its own
 * @param owner whose an id in a value is; null for whose it is that the peer talks with
 */
record NamedCodec<T>(Codec<T> codec, @Nullable What what, Owner<T> owner, Line line) implements LossyCodec<T> {

    /** Whose an id is that stands in a value. */
    @FunctionalInterface
    interface Owner<T> {
        @Nullable
        PartyId of(T value, What what);
    }

    @Override
    public T read(Fields in, Parties parties, Losses losses) {
        var meant = line.meant(in.json(), what, parties);
        return LossyCodec.read(
                codec, Fields.of(meant.document(), in.pointer(), in.violations()), meant.parties(), losses);
    }

    @Override
    public ObjectNode write(T value, Losses losses) {
        var written = LossyCodec.write(codec, value, losses);
        return NamedIds.renamed(written, what, (kind, id) -> line.shown(kind, owner.of(value, kind), id));
    }
}
