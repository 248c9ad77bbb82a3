package org.voltroam.role;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpi.exchange.TheirList;

/**
 * A list of partners', and where its objects go: the same doors that pushed objects come through.
 *
 * @param known the state of an object that we have
 * @param put takes a newer one; returns once it is durable
 */
public record Intake<V>(
        TheirList<V> listing,
        Function<V, Optional<V>> known,
        BiConsumer<V, List<Violation>> put,
        Vanishing<V> vanishing) {

    /** What it means that an object is not in the list any more. */
    public sealed interface Vanishing<V> {

        /** Nothing: it is a fact, or the list goes back only so far. */
        record Never<V>() implements Vanishing<V> {}

        /**
         * It is gone.
         *
         * @param held what we have of a partner that is not marked as gone yet
         * @param gone marks or removes it by the means of the specification
         */
        record Gone<V>(Function<PartyId, List<V>> held, Consumer<V> gone) implements Vanishing<V> {}
    }

    boolean isOfFacts() {
        return vanishing instanceof Vanishing.Never<V>;
    }
}
