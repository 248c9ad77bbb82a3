package org.voltroam.domain.value;

/** A reservation, unique within the eMSP that asked for it. OCPI 2.2.1 mod_commands, ReserveNow, at most 36 characters. */
public record ReservationId(CiText ci) implements Id {

    public static ReservationId of(String text) {
        return new ReservationId(new CiText(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
