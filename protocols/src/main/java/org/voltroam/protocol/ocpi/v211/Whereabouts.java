package org.voltroam.protocol.ocpi.v211;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.LocationId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violation.Code;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The location that 2.1.1 repeats in a session or CDR, with nothing in it but the EVSE and connector that were used.
 *
 * <p>Source: OCPI 2.1.1 mod_sessions, Session.location; mod_cdrs, CDR.location. Later versions name the three by their ids. Where one is
 * not told they write {@value #NONE} (OCPI 2.2.1 mod_cdrs, CdrLocation), and so does this.
 */
record Whereabouts(
        Location location, @Nullable Evse used, @Nullable Connector plug) {

    static final String NONE = "#NA";

    static Whereabouts read(Fields in, Inbound inbound) {
        var location = in.requiredChild("location", child -> alone(child, inbound.at("location")));
        var used = location.evses().isEmpty() ? null : location.evses().getFirst();
        var plug = used == null || used.connectors().isEmpty()
                ? null
                : used.connectors().getFirst();
        if (plug == null) {
            inbound.lose("evse_uid", Kind.STOOD_IN, "the location has no EVSE with a connector: " + NONE);
        }
        return new Whereabouts(location, used, plug);
    }

    private static Location alone(Fields in, Inbound inbound) {
        var location = LocationsModule.location(in, inbound);
        if (location.evses().size() != 1) {
            in.violation("evses", Code.OUT_OF_RANGE, "the EVSE that was used belongs here and no other");
        } else if (location.evses().getFirst().connectors().size() > 1) {
            in.violation("evses/0/connectors", Code.OUT_OF_RANGE, "only the connector that was used belongs here");
        }
        return location;
    }

    EvseUid evse() {
        return used == null ? EvseUid.of(NONE) : used.uid();
    }

    ConnectorId connector() {
        return plug == null ? ConnectorId.of(NONE) : plug.id();
    }

    /** For the day the session or CDR is told to 2.1.1 again: the ids alone would not bring the location back. */
    Extras keptIn(Extras extras, Inbound inbound) {
        return Kept.with(extras, "location", LocationsModule.shown(location, inbound.echo()));
    }

    /** The location as it was told, if the object still speaks of the same place. */
    static Optional<JsonNode> kept(Extras extras, LocationId location, EvseUid evse, ConnectorId connector) {
        return Kept.get(extras, "location").filter(node -> names(node, location, evse, connector));
    }

    /** Whether a written location is of this place, EVSE and connector. */
    static boolean names(JsonNode written, LocationId location, EvseUid evse, ConnectorId connector) {
        var used = written.path("evses").path(0);
        return same(written.path("id"), location.text())
                && same(used.path("uid"), evse.text())
                && same(used.path("connectors").path(0).path("id"), connector.text());
    }

    private static boolean same(JsonNode node, String id) {
        return node.asString(NONE).equalsIgnoreCase(id);
    }

    /** A location of which nothing but what was used is left. */
    static ObjectNode narrowed(Location location, EvseUid uid, ConnectorId connector, Outbound outbound) {
        var evses = location.evse(uid).stream()
                .map(evse -> evse.withConnectors(
                        evse.connector(connector).map(List::of).orElse(List.of()), evse.lastUpdated()))
                .toList();
        return LocationsModule.shown(location.withEvses(evses, location.lastUpdated()), outbound.silent());
    }
}
