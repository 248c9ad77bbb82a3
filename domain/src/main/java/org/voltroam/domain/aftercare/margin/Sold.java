package org.voltroam.domain.aftercare.margin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.markup.Occasion;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;

/**
 * One charge that was sold on; a credit is one too, and takes back what it credits.
 *
 * @param revenue before taxes
 * @param margin after what the CPO takes and all fees; below zero it was a loss
 * @param rule by which it was priced, null for the markup of the agreement
 */
public record Sold(
        Owned<CdrId> cdr,
        Instant start,
        Occasion occasion,
        Money revenue,
        Money margin,
        @Nullable String rule) {

    /** {@code direct}, or the hub. */
    String channel() {
        var hub = occasion.hub();
        return hub == null ? "direct" : hub.toString();
    }

    boolean isLoss() {
        return margin.isNegative() && !revenue.isNegative();
    }
}
