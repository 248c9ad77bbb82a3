package org.voltroam.domain.catalog.markup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;

/**
 * One version of a rule. A version never changes; the next one takes its place from its own start on.
 *
 * @param emsp whose rule it is
 * @param id of the rule, the same in all versions
 * @param version from 1
 * @param effects null: from then on the rule is no more
 * @param validFrom inclusive; a charge goes by the version that held when it began
 * @param validUntil exclusive, null for no end
 * @param saved when it was written, never after validFrom
 */
public record MarkupRule(
        PartyId emsp,
        String id,
        int version,
        Selector selector,
        @Nullable Effects effects,
        Instant validFrom,
        @Nullable Instant validUntil,
        Instant saved) {

    public Name name() {
        return new Name(id, version);
    }

    /** By which a price says what made it. */
    public record Name(String rule, int version) {

        @Override
        public String toString() {
            return rule + " version " + version;
        }
    }

    boolean hasBegun(Instant moment) {
        return !moment.isBefore(validFrom);
    }

    boolean hasEnded(Instant moment) {
        return validUntil != null && !moment.isBefore(validUntil);
    }
}
