package org.voltroam.domain.value;

/** A connector within its EVSE. OCPI 2.2.1 mod_locations, Connector.id, at most 36 characters. */
public record ConnectorId(CiText ci) implements Id {

    public static ConnectorId of(String text) {
        return new ConnectorId(new CiText(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
