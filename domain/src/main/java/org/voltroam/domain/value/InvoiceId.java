package org.voltroam.domain.value;

/** An invoice, unique within the party that wrote it: an eMSP to a driver, or a CPO and an eMSP to each other. */
public record InvoiceId(CiText ci) implements Id {

    public static InvoiceId of(String text) {
        return new InvoiceId(new CiText(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
