package org.voltroam.domain.catalog.party;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.PowerType;

/**
 * Charges for which a hub has another fee: those of a time, of a kind of place, or of an amount. What is null does not matter.
 *
 * <p>It asks only for what is on the CDR itself, so that hub, CPO and eMSP find the same fee, each in its own books.
 *
 * @param from the first instant at which a charge may have ended
 * @param until the first one at which it is too late
 * @param current of the connector; a CDR that does not tell it is met by no such case
 * @param net the least amount before taxes; of a credit CDR without its sign
 */
public record FeeCase(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Current current,
        @Nullable BigDecimal net,
        HubFee fee) {

    /** What places differ by. */
    public enum Current {
        AC,
        DC;

        public static Current of(PowerType type) {
            return type == PowerType.DC ? DC : AC;
        }
    }

    /**
     * What a fee may depend on.
     *
     * @param ended when the charge did
     * @param net before taxes, not negative
     */
    public record Charge(Instant ended, @Nullable Current current, BigDecimal net) {}

    boolean meets(Charge charge) {
        return (from == null || !charge.ended().isBefore(from))
                && (until == null || charge.ended().isBefore(until))
                && (current == null || current == charge.current())
                && (net == null || charge.net().compareTo(net) >= 0);
    }
}
