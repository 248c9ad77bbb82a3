package org.voltroam.domain.journey.billing;

import org.voltroam.domain.value.Money;

/** One line of an invoice, in whole cents; gross is net plus VAT. */
public record InvoiceLine(Kind kind, String text, Money net, Money vat) {

    public enum Kind {
        ENERGY,
        TIME,
        PARKING,
        FIXED,
        RESERVATION,
        /** What the CPO's total holds beyond its parts: a minimum or maximum price, or all of it when it names no parts. */
        REMAINDER,
        MARKUP,
        /** What is taken off because less was promised; negative. */
        PROMISE
    }

    public Money gross() {
        return net.plus(vat);
    }
}
