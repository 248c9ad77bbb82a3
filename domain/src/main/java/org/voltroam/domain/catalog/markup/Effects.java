package org.voltroam.domain.catalog.markup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.value.Rate;

/**
 * What a rule does to a price before taxes, in the order of the components.
 *
 * @param ownPrice in the place of the CPO's; null to begin with the CPO's
 * @param share percent of the price so far
 * @param perKWh added, as are the next two
 * @param perMinute of the whole stay, parking included
 * @param margin never less; null when any is good, a loss too
 * @param fees what the sale itself costs the eMSP
 * @param cap never adds more than this to what the CPO takes; null for no cap. It binds after the margin
 * @param roundTo the price of the charge is a multiple of this, half up (up where the margin bound); null for the smallest coin
 * @param onLoss what is done about a charge that would lose money; null for nothing
 */
public record Effects(
        @Nullable OwnPrice ownPrice,
        Rate share,
        BigDecimal perKWh,
        BigDecimal perMinute,
        BigDecimal perSession,
        @Nullable MinimumMargin margin,
        Fees fees,
        @Nullable BigDecimal cap,
        @Nullable BigDecimal roundTo,
        @Nullable OnLoss onLoss) {

    /** What is done about a charge at which the eMSP would lose money. */
    public enum OnLoss {
        /** It is not authorized. */
        DENY,
        /** It costs the driver as much as it takes to lose nothing. */
        RAISE,
        /** It is authorized, and somebody is told. */
        WARN
    }

    /** A price list of the eMSP's own, before taxes. */
    public record OwnPrice(BigDecimal perKWh, BigDecimal perMinute, BigDecimal perSession) {}

    /** The greater of the two counts: an amount a session, or a share of what the CPO takes. */
    public record MinimumMargin(BigDecimal perSession, Rate share) {}

    /**
     * What others take from the eMSP for one sale.
     *
     * @param perSession of whoever connects
     * @param paymentPerSession of whoever collects the money
     * @param paymentShare of what is collected, taxes included
     */
    public record Fees(BigDecimal perSession, BigDecimal paymentPerSession, Rate paymentShare) {

        public static final Fees NONE = new Fees(BigDecimal.ZERO, BigDecimal.ZERO, Rate.ZERO);
    }

    /** The margin that is secured: where a loss is to raise the price, at least none. */
    public @Nullable MinimumMargin secured() {
        return margin == null && onLoss == OnLoss.RAISE ? NO_LOSS : margin;
    }

    private static final MinimumMargin NO_LOSS = new MinimumMargin(BigDecimal.ZERO, Rate.ZERO);

    public static final Effects NONE = of(Markup.NONE);

    /** What agreements have said all along. */
    public static Effects of(Markup markup) {
        return new Effects(
                null,
                markup.share(),
                markup.perKWh(),
                BigDecimal.ZERO,
                markup.perSession(),
                null,
                Fees.NONE,
                null,
                null,
                null);
    }
}
