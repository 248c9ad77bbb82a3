package org.voltroam.domain.value;

/** An EVSE within its CPO's platform, technical. OCPI 2.2.1 mod_locations, EVSE.uid, at most 36 characters. */
public record EvseUid(CiText ci) implements Id {

    public static EvseUid of(String text) {
        return new EvseUid(new CiText(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
