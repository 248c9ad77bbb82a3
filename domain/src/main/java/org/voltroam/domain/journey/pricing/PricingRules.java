package org.voltroam.domain.journey.pricing;

/**
 * What OCPI leaves open and two parties may agree on.
 *
 * @param steps whether step_size rounds the billed volume up
 */
public record PricingRules(boolean steps, FlatFees flatFees, Rounding rounding) {

    public static final PricingRules STANDARD = new PricingRules(true, FlatFees.FIRST_ONLY, Rounding.PER_CDR);

    /** How often FLAT is charged in one phase, a reservation or a charge (ocpi/ocpi issues 176 and 566 read it both ways). */
    public enum FlatFees {
        /** Once: the first that applies. */
        FIRST_ONLY,
        /** Each component that applies at some time, once. */
        EACH_COMPONENT_ONCE
    }

    /** Where amounts are rounded, half up, to the currency's minor unit. */
    public enum Rounding {
        /** The totals are rounded once; the parts are rounded so that they add up to them. */
        PER_CDR,
        /** Each part is rounded; the totals are the sums. */
        PER_COMPONENT,
        /** Not here: the invoice rounds. Amounts keep four decimals, as many as OCPI writes; the parts still add up. */
        PER_INVOICE
    }
}
