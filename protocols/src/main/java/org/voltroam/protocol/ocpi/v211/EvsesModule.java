package org.voltroam.protocol.ocpi.v211;

import java.util.List;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;
import tools.jackson.databind.node.ObjectNode;

/** EVSEs. Source: OCPI 2.1.1 mod_locations, EVSE. */
public final class EvsesModule {

    private EvsesModule() {}

    public static Evse evse(Fields in) {
        var evseId = in.string("evse_id", 48);
        return new Evse(
                EvseUid.of(in.requiredString("uid", Types.LONG_ID)),
                evseId == null ? null : EvseId.of(evseId),
                Words.STATUS.required(in, "status"),
                in.children("status_schedule", Times::schedule),
                Words.CAPABILITY.list(in, "capabilities"),
                in.requiredChildren("connectors", ConnectorsModule::connector),
                in.string("floor_level", 4),
                in.child("coordinates", Spots::geo),
                in.string("physical_reference", 16),
                in.children("directions", Types::displayText),
                Words.PARKING.list(in, "parking_restrictions"),
                List.of(),
                in.children("images", Types::image),
                List.of(),
                in.requiredInstant("last_updated"),
                in.extras());
    }

    public static ObjectNode evse(Evse evse, Outbound outbound) {
        if (evse.connectors().stream()
                .allMatch(each -> !ConnectorsModule.objection(each).isEmpty())) {
            outbound.losses().add(Kind.INEXPRESSIBLE, "no connector that 2.1.1 has words for is left");
        }
        return new Sheet(outbound)
                .id("uid", evse.uid(), Types.LONG_ID)
                .optionalId("evse_id", evse.evseId(), 48)
                .word("status", evse.status(), Words.STATUS)
                .children("status_schedule", evse.statusSchedule(), Times::schedule)
                .words("capabilities", evse.capabilities(), Words.CAPABILITY)
                .children("connectors", evse.connectors(), ConnectorsModule::objection, ConnectorsModule::connector)
                .text("floor_level", evse.floorLevel(), 4)
                .child("coordinates", evse.coordinates(), Spots::geo)
                .text("physical_reference", evse.physicalReference(), 16)
                .children("directions", evse.directions(), Types::displayText)
                .words("parking_restrictions", evse.parkingRestrictions(), Words.PARKING)
                .children("images", evse.images(), Types::objection, Types::image)
                .put("last_updated", evse.lastUpdated())
                .drop("parking", evse.parking())
                .drop("accepted_service_providers", evse.acceptedServiceProviders())
                .extras(evse.extras())
                .done();
    }

    /** Why an EVSE has to be left out of its location, empty when it can be said: a driver could not plug in there. */
    static String objection(Evse evse) {
        var connectors = evse.connectors();
        if (connectors.stream().map(ConnectorsModule::objection).anyMatch(String::isEmpty)) {
            return "";
        }
        return connectors.isEmpty()
                ? "it has no connector"
                : "no connector is left: " + ConnectorsModule.objection(connectors.getFirst());
    }
}
