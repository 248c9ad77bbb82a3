package org.voltroam.domain.catalog.power;

import org.voltroam.domain.value.StationId;

/**
 * A place at a station.
 *
 * @param place the connectorId of OCPP 1.6, the EVSE id of 2.x; from 1
 */
public record Slot(StationId station, int place) {

    @Override
    public String toString() {
        return station + "/" + place;
    }
}
