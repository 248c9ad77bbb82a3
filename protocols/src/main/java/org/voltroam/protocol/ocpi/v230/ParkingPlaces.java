package org.voltroam.protocol.ocpi.v230;

import java.util.function.Function;
import org.voltroam.domain.catalog.location.EvseParking;
import org.voltroam.domain.catalog.location.EvsePosition;
import org.voltroam.domain.catalog.location.ParkingDirection;
import org.voltroam.domain.catalog.location.ParkingPlace;
import org.voltroam.domain.catalog.location.ParkingPlace.VehicleLimits;
import org.voltroam.domain.catalog.location.VehicleType;
import org.voltroam.domain.value.ParkingId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Words;
import tools.jackson.databind.node.ObjectNode;

/** Where vehicles stand while they charge. Source: OCPI 2.3.0 mod_locations, Parking and EVSEParking. */
final class ParkingPlaces {

    private static final Words<VehicleType> VEHICLE_TYPES = Words.growing(VehicleType.class);

    private ParkingPlaces() {}

    static ParkingPlace place(Fields in) {
        return new ParkingPlace(
                ParkingId.of(in.requiredString("id", Types.ID)),
                in.string("physical_reference", 12),
                in.requiredOpenList("vehicle_types", VEHICLE_TYPES),
                limits(in),
                in.number("parking_space_length"),
                in.number("parking_space_width"),
                in.bool("dangerous_goods_allowed"),
                in.open("direction", ParkingDirection.class),
                in.bool("drive_through"),
                in.requiredBool("restricted_to_type"),
                in.requiredBool("reservation_required"),
                in.number("time_limit"),
                in.bool("roofed"),
                in.children("images", Types::image),
                in.bool("lighting"),
                in.bool("refrigeration_outlet"),
                in.strings("standards", 36),
                in.string("apds_reference", Types.ANY_LENGTH),
                in.extras());
    }

    private static VehicleLimits limits(Fields in) {
        return new VehicleLimits(
                in.number("max_vehicle_weight"),
                in.number("max_vehicle_height"),
                in.number("max_vehicle_length"),
                in.number("max_vehicle_width"));
    }

    static ObjectNode place(ParkingPlace place) {
        return new Out()
                .put("id", place.id())
                .put("physical_reference", place.physicalReference())
                .texts("vehicle_types", place.vehicleTypes(), Object::toString)
                .put("max_vehicle_weight", place.limits().weight())
                .put("max_vehicle_height", place.limits().height())
                .put("max_vehicle_length", place.limits().length())
                .put("max_vehicle_width", place.limits().width())
                .put("parking_space_length", place.length())
                .put("parking_space_width", place.width())
                .put("dangerous_goods_allowed", place.dangerousGoodsAllowed())
                .put("direction", place.direction())
                .put("drive_through", place.driveThrough())
                .put("restricted_to_type", place.restrictedToTypes())
                .put("reservation_required", place.reservationRequired())
                .put("time_limit", place.timeLimit())
                .put("roofed", place.roofed())
                .children("images", place.images(), Types::image)
                .put("lighting", place.lighting())
                .put("refrigeration_outlet", place.refrigerationOutlet())
                .texts("standards", place.standards(), Function.identity())
                .put("apds_reference", place.apdsReference())
                .extras(place.extras())
                .done();
    }

    static EvseParking evseParking(Fields in) {
        return new EvseParking(
                ParkingId.of(in.requiredString("parking_id", Types.ID)),
                in.open("evse_position", EvsePosition.class),
                in.extras());
    }

    static ObjectNode evseParking(EvseParking parking) {
        return new Out()
                .put("parking_id", parking.place())
                .put("evse_position", parking.position())
                .extras(parking.extras())
                .done();
    }
}
