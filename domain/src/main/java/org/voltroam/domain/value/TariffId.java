package org.voltroam.domain.value;

/** A tariff within its CPO. OCPI 2.2.1 mod_tariffs, Tariff.id, at most 36 characters. */
public record TariffId(CiText ci) implements Id {

    public static TariffId of(String text) {
        return new TariffId(new CiText(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
