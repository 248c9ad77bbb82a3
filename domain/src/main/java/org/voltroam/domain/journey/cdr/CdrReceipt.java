package org.voltroam.domain.journey.cdr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to make of a CDR that arrives: OCPI lets a sender offer one again until it is accepted, and never lets it change.
 *
 * <p>Source: OCPI 2.2.1 mod_cdrs, "CDRs are immutable".
 */
public sealed interface CdrReceipt {

    /** New to us. */
    record Accepted(Cdr cdr) implements CdrReceipt {}

    /** We have it; say yes again. */
    record Duplicate(Cdr known) implements CdrReceipt {}

    /**
     * We have another one under this key; refuse it.
     *
     * @param fields that differ, as the record names them
     */
    record Conflict(Cdr known, List<String> fields) implements CdrReceipt {}

    /** @param known the CDR we hold under the same key, null when we hold none */
    static CdrReceipt of(@Nullable Cdr known, Cdr arrived) {
        if (known == null) {
            return new Accepted(arrived);
        }
        var fields = CdrDifference.fields(known, arrived);
        return fields.isEmpty() ? new Duplicate(known) : new Conflict(known, fields);
    }
}
