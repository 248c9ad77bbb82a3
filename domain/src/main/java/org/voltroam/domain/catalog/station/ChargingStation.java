package org.voltroam.domain.catalog.station;

import java.util.List;
import java.util.Optional;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;

/**
 * A charging station of ours: how it proves who it is, and where its connectors stand in the published locations.
 *
 * @param passwordHash of its HTTP Basic password (OCPP-J security profiles 1 and 2)
 */
public record ChargingStation(
        StationId id, PartyId party, LocationId location, String passwordHash, List<Outlet> outlets) {

    public Optional<Outlet> outlet(int number) {
        return outlets.stream().filter(outlet -> outlet.number() == number).findFirst();
    }

    public Optional<Outlet> outlet(EvseUid evse) {
        return outlets.stream().filter(outlet -> outlet.evse().equals(evse)).findFirst();
    }

    /**
     * One connector of the station.
     *
     * @param number the connectorId of OCPP 1.6, from 1
     */
    public record Outlet(int number, EvseUid evse, ConnectorId connector) {}
}
