package org.voltroam.domain.aftercare.quality;

/**
 * The count of a meter's records. OCMF 1.4.1, table 2, PG: {@code T12} is the twelfth of its transactions, {@code F3} the third fiscal
 * reading; each grows by one.
 */
public record MeterPage(String context, long count) {

    /** Whether it is the same, or the one right after. */
    boolean continues(MeterPage before) {
        return context.equals(before.context) && (count == before.count || count == before.count + 1);
    }

    @Override
    public String toString() {
        return context + count;
    }
}
