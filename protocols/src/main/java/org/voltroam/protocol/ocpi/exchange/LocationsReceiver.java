package org.voltroam.protocol.ocpi.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.Ownership;
import org.voltroam.protocol.ocpi.wire.Wire;

/**
 * The eMSP's side of locations: a CPO pushes a location, one of its EVSEs or one connector, whole or in part.
 *
 * <p>Source: OCPI 2.2.1 mod_locations, Receiver Interface. The three levels share one rule; an EVSE or connector is taken as a
 * change of the location that holds it.
 */
public final class LocationsReceiver implements Interface {

    /** Where locations are kept. */
    public interface Locations {

        Optional<Location> find(Owned<LocationId> key);

        /** The location as it was told, when its EVSEs' statuses do not matter: they may be kept apart, and there may be hundreds. */
        default Optional<Location> told(Owned<LocationId> key) {
            return find(key);
        }

        /** One EVSE of a {@link #told} location, with its newest status. */
        default Optional<Evse> evse(Location told, EvseUid uid) {
            return told.evse(uid);
        }

        /** Takes a location; returns once it is durable. */
        void put(Location location, List<Violation> violations);

        /**
         * Takes one EVSE of a location whose other parts did not change; returns once it is durable.
         *
         * @param location as it was {@link #told} before
         */
        void put(Location location, Evse evse, List<Violation> violations);
    }

    private final Locations locations;
    private final ObjectReceiver<Location> whole;

    public LocationsReceiver(Locations locations) {
        this.locations = locations;
        this.whole = new ObjectReceiver<>(
                "location",
                Wire::location,
                Location::party,
                location -> location.id().text(),
                Location::lastUpdated,
                new ObjectReceiver.Shelf<>() {
                    @Override
                    public Optional<Location> find(PartyId owner, String id, Request request) {
                        return locations.find(new Owned<>(owner, LocationId.of(id)));
                    }

                    @Override
                    public void put(Location location, List<Violation> violations) {
                        locations.put(location, violations);
                    }
                });
    }

    @Override
    public Answer answer(Call call) {
        var depth = call.path().size();
        if (depth <= 3 || depth > 5) {
            return whole.answer(call);
        }
        var owner = new PartyId(call.segment(0), call.segment(1));
        var refusal = Ownership.refusal(call, owner);
        if (refusal.isPresent()) {
            return refusal.get(); // before any look at it: which locations there are is not for them
        }
        var location = locations.told(new Owned<>(owner, LocationId.of(call.segment(2))));
        if (location.isEmpty()) {
            return Answer.notFound("the location");
        }
        return depth == 4
                ? evses(location.get()).answer(upTo(call, 3))
                : connectors(location.get(), EvseUid.of(call.segment(3)))
                        .map(receiver -> receiver.answer(upTo(call, 4)))
                        .orElse(Answer.notFound("the EVSE"));
    }

    private ObjectReceiver<Evse> evses(Location location) {
        return new ObjectReceiver<>(
                "EVSE",
                Wire::evse,
                evse -> location.party(),
                evse -> evse.uid().text(),
                Evse::lastUpdated,
                new ObjectReceiver.Shelf<>() {
                    @Override
                    public Optional<Evse> find(PartyId owner, String id, Request request) {
                        return locations.evse(location, EvseUid.of(id));
                    }

                    @Override
                    public void put(Evse evse, List<Violation> violations) {
                        locations.put(location, evse, violations);
                    }
                });
    }

    private Optional<ObjectReceiver<Connector>> connectors(Location location, EvseUid uid) {
        return locations
                .evse(location, uid)
                .map(evse -> new ObjectReceiver<>(
                        "connector",
                        Wire::connector,
                        connector -> location.party(),
                        connector -> connector.id().text(),
                        Connector::lastUpdated,
                        new ObjectReceiver.Shelf<>() {
                            @Override
                            public Optional<Connector> find(PartyId owner, String id, Request request) {
                                return evse.connector(ConnectorId.of(id));
                            }

                            @Override
                            public void put(Connector connector, List<Violation> violations) {
                                var changed = with(evse, connector);
                                locations.put(location.with(changed, connector.lastUpdated()), violations);
                            }
                        }));
    }

    private static Evse with(Evse evse, Connector connector) {
        var connectors = new ArrayList<>(evse.connectors());
        connectors.removeIf(known -> known.id().equals(connector.id()));
        connectors.add(connector);
        return evse.withConnectors(connectors, later(evse.lastUpdated(), connector.lastUpdated()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The call as a receiver of three segments sees it: owner, owner, and the last id. */
    private static Call upTo(Call call, int last) {
        return call.at(List.of(call.segment(0), call.segment(1), call.segment(last)));
    }
}
