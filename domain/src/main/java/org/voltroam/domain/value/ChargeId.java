package org.voltroam.domain.value;

/** Our own name for one charging process, the same from the first authorization to the invoice. At most 36 characters. */
public record ChargeId(CiText ci) implements Id {

    public static ChargeId of(String text) {
        return new ChargeId(new CiText(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
