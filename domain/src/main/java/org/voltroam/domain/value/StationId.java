package org.voltroam.domain.value;

/** A charging station's OCPP identity, the last part of its WebSocket URL. OCPP-J 1.6, 3.1.1. */
public record StationId(CiText ci) implements Id {

    public static StationId of(String text) {
        return new StationId(new CiText(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
