package org.voltroam.protocol.ocpi.v211;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.location.ConnectorFormat;
import org.voltroam.domain.catalog.location.ConnectorType;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.location.PowerType;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CdrLocation;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;
import tools.jackson.databind.JsonNode;

/** Where a CDR says it was: a whole location in OCPI 2.1.1, a CdrLocation since. Source: mod_cdrs of both. */
final class CdrPlaces {

    private CdrPlaces() {}

    static CdrLocation place(Whereabouts where, Inbound inbound) {
        var location = where.location();
        var evseId = Optional.ofNullable(where.used()).map(Evse::evseId);
        var plug = Optional.ofNullable(where.plug());
        if (evseId.isEmpty()) {
            inbound.at("cdr_location").lose("evse_id", Kind.STOOD_IN, "not told: " + Whereabouts.NONE);
        }
        return new CdrLocation(
                location.id(),
                location.name(),
                location.address(),
                location.city(),
                location.postalCode(),
                location.state(),
                location.country(),
                location.coordinates(),
                where.evse(),
                evseId.orElse(EvseId.of(Whereabouts.NONE)),
                where.connector(),
                plug.map(Connector::standard).orElse(Open.read(ConnectorType.class, "")),
                plug.map(Connector::format).orElse(Open.read(ConnectorFormat.class, "")),
                plug.map(Connector::powerType).orElse(Open.read(PowerType.class, "")),
                Extras.NONE);
    }

    /** As it was told, else from the CDR with what is known here of the location filled in. */
    static JsonNode location(Cdr cdr, Outbound outbound) {
        var place = cdr.location();
        var kept = Whereabouts.kept(cdr.extras(), place.id(), place.evse(), place.connector());
        return kept.orElseGet(() -> {
            var inside = outbound.at("cdr_location");
            return LocationsModule.shown(whole(cdr, known(cdr, outbound).orElse(null), inside), inside);
        });
    }

    private static Optional<Location> known(Cdr cdr, Outbound outbound) {
        return outbound.replica()
                .location(new Owned<>(cdr.party(), cdr.location().id()));
    }

    private static Location whole(Cdr cdr, @Nullable Location known, Outbound outbound) {
        var place = cdr.location();
        return new Location(
                cdr.party(),
                place.id(),
                true,
                List.of(),
                place.name(),
                place.address(),
                place.city(),
                place.postalCode(),
                place.state(),
                place.country(),
                place.coordinates(),
                List.of(),
                known == null ? null : known.parkingType(),
                evses(cdr, known, outbound),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                known == null ? "" : known.timeZone(),
                null,
                null,
                List.of(),
                null,
                null,
                cdr.lastUpdated(),
                place.extras());
    }

    /** Empty for a reservation that nobody came for: its CDR names no EVSE. */
    private static List<Evse> evses(Cdr cdr, @Nullable Location known, Outbound outbound) {
        var place = cdr.location();
        if (place.evse().text().equals(Whereabouts.NONE)) {
            return List.of();
        }
        var evseId = place.evseId().text().equals(Whereabouts.NONE) ? null : place.evseId();
        return List.of(new Evse(
                place.evse(),
                evseId,
                Open.of(EvseStatus.UNKNOWN),
                List.of(),
                List.of(),
                List.of(connector(cdr, known, outbound)),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                cdr.lastUpdated(),
                Extras.NONE));
    }

    private static Connector connector(Cdr cdr, @Nullable Location known, Outbound outbound) {
        var place = cdr.location();
        var now = Optional.ofNullable(known)
                .flatMap(location -> location.evse(place.evse()))
                .flatMap(evse -> evse.connector(place.connector()));
        if (now.isEmpty()) {
            outbound.lose("connector_id", Kind.STOOD_IN, "volts and amperes are not known here: 0");
        }
        return new Connector(
                place.connector(),
                place.standard(),
                place.format(),
                place.powerType(),
                now.map(Connector::maxVoltage).orElse(0),
                now.map(Connector::maxAmperage).orElse(0),
                null,
                List.of(),
                null,
                List.of(),
                cdr.lastUpdated(),
                Extras.NONE);
    }
}
