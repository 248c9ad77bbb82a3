package org.voltroam.domain.catalog.location;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.DisplayText;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;

/**
 * One charging spot: it serves one car at a time, through one of its connectors. Source: OCPI 2.3.0 mod_locations, EVSE.
 *
 * @param parking the places from which it is reached; since 2.3.0
 * @param acceptedServiceProviders names of the eMSPs whose drivers may charge here, all when empty; since 2.3.0
 */
public record Evse(
        EvseUid uid,
        @Nullable EvseId evseId,
        Open<EvseStatus> status,
        List<StatusSchedule> statusSchedule,
        List<Open<Capability>> capabilities,
        List<Connector> connectors,
        @Nullable String floorLevel,
        @Nullable Geo coordinates,
        @Nullable String physicalReference,
        List<DisplayText> directions,
        List<Open<ParkingRestriction>> parkingRestrictions,
        List<EvseParking> parking,
        List<Image> images,
        List<String> acceptedServiceProviders,
        Instant lastUpdated,
        Extras extras) {

    public Optional<Connector> connector(ConnectorId id) {
        return connectors.stream()
                .filter(connector -> connector.id().equals(id))
                .findFirst();
    }

    public Evse withStatus(Open<EvseStatus> next, Instant at) {
        return new Evse(
                uid,
                evseId,
                next,
                statusSchedule,
                capabilities,
                connectors,
                floorLevel,
                coordinates,
                physicalReference,
                directions,
                parkingRestrictions,
                parking,
                images,
                acceptedServiceProviders,
                at,
                extras);
    }

    Evse notOlderThanItsParts() {
        var latest = connectors.stream().map(Connector::lastUpdated).reduce(lastUpdated, Location::later);
        return withConnectors(connectors, latest);
    }

    public Evse withConnectors(List<Connector> next, Instant at) {
        return new Evse(
                uid,
                evseId,
                status,
                statusSchedule,
                capabilities,
                List.copyOf(next),
                floorLevel,
                coordinates,
                physicalReference,
                directions,
                parkingRestrictions,
                parking,
                images,
                acceptedServiceProviders,
                at,
                extras);
    }
}
