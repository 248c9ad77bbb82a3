package org.voltroam.domain.value;

/** An invoice reconciliation record. OCPI 2.3.0 mod_invoice_reconciliation, at most 36 characters. */
public record ReconciliationId(CiText ci) implements Id {

    public static ReconciliationId of(String text) {
        return new ReconciliationId(new CiText(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
