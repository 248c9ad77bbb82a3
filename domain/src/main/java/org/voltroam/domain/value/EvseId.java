package org.voltroam.domain.value;

/** An EVSE as printed on the station, for example {@code NL*VOL*E1001*1}. OCPI 2.2.1 mod_locations, EVSE.evse_id, at most 48. */
public record EvseId(CiText ci) implements Id {

    public static EvseId of(String text) {
        return new EvseId(new CiText(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
