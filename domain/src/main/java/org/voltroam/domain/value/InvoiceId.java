package org.voltroam.domain.value;

/** An invoice to a driver, unique within the eMSP that wrote it. */
public record InvoiceId(CiText ci) implements Id {

    public static InvoiceId of(String text) {
        return new InvoiceId(new CiText(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
