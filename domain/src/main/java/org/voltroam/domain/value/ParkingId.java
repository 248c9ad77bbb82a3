package org.voltroam.domain.value;

/** A parking place, unique within its location. OCPI 2.3.0 mod_locations, Parking.id, at most 36 characters. */
public record ParkingId(CiText ci) implements Id {

    public static ParkingId of(String text) {
        return new ParkingId(new CiText(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
