package org.voltroam.domain.value;

/** A charging location within its CPO. OCPI 2.2.1 mod_locations, Location.id, at most 36 characters. */
public record LocationId(CiText ci) implements Id {

    public static LocationId of(String text) {
        return new LocationId(new CiText(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
