package org.voltroam.protocol.ocpi.v230;

import java.util.function.Function;
import org.voltroam.domain.catalog.location.Capability;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.location.ConnectorCapability;
import org.voltroam.domain.catalog.location.ConnectorFormat;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.location.Facility;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.location.ParkingRestriction;
import org.voltroam.domain.catalog.location.ParkingType;
import org.voltroam.domain.catalog.location.PowerType;
import org.voltroam.domain.catalog.location.PublishToken;
import org.voltroam.domain.catalog.location.StatusSchedule;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Words;
import tools.jackson.databind.node.ObjectNode;

/** Locations, EVSEs and connectors. Source: OCPI 2.3.0 mod_locations. */
public final class LocationsModule {

    private static final Words<Capability> CAPABILITIES = Words.growing(Capability.class);
    private static final Words<ConnectorCapability> CONNECTOR_CAPABILITIES = Words.growing(ConnectorCapability.class);
    private static final Words<Facility> FACILITIES = Words.growing(Facility.class);
    private static final Words<ParkingRestriction> PARKING_RESTRICTIONS = Words.growing(ParkingRestriction.class);
    private static final Words<ParkingType> PARKING_TYPES = Words.growing(ParkingType.class);

    private LocationsModule() {}

    public static Location location(Fields in) {
        return new Location(
                Types.party(in),
                LocationId.of(in.requiredString("id", Types.ID)),
                in.requiredBool("publish"),
                in.children("publish_allowed_to", LocationsModule::publishToken),
                in.string("name", 255),
                in.requiredString("address", 255),
                in.requiredString("city", 45),
                in.string("postal_code", 10),
                in.string("state", 45),
                in.requiredString("country", 3),
                in.requiredChild("coordinates", Types::geo),
                in.children("related_locations", Types::namedGeo),
                in.open("parking_type", PARKING_TYPES),
                in.children("evses", LocationsModule::evse),
                in.children("parking_places", ParkingPlaces::place),
                in.children("directions", Types::displayText),
                in.child("operator", Types::business),
                in.child("suboperator", Types::business),
                in.child("owner", Types::business),
                in.openList("facilities", FACILITIES),
                in.requiredString("time_zone", 255),
                in.child("opening_times", OpeningHours::hours),
                in.bool("charging_when_closed"),
                in.children("images", Types::image),
                in.child("energy_mix", Types::energyMix),
                in.string("help_phone", 25),
                in.requiredInstant("last_updated"),
                in.extras());
    }

    public static ObjectNode location(Location location) {
        return Types.party(new Out(), location.party())
                .put("id", location.id())
                .put("publish", location.publish())
                .children("publish_allowed_to", location.publishAllowedTo(), LocationsModule::publishToken)
                .put("name", location.name())
                .put("address", location.address())
                .put("city", location.city())
                .put("postal_code", location.postalCode())
                .put("state", location.state())
                .put("country", location.country())
                .child("coordinates", location.coordinates(), Types::geo)
                .children("related_locations", location.relatedLocations(), Types::namedGeo)
                .put("parking_type", location.parkingType())
                .children("evses", location.evses(), LocationsModule::evse)
                .children("parking_places", location.parkingPlaces(), ParkingPlaces::place)
                .children("directions", location.directions(), Types::displayText)
                .child("operator", location.operator(), Types::business)
                .child("suboperator", location.suboperator(), Types::business)
                .child("owner", location.owner(), Types::business)
                .texts("facilities", location.facilities(), Object::toString)
                .put("time_zone", location.timeZone())
                .child("opening_times", location.openingTimes(), OpeningHours::hours)
                .put("charging_when_closed", location.chargingWhenClosed())
                .children("images", location.images(), Types::image)
                .child("energy_mix", location.energyMix(), Types::energyMix)
                .put("help_phone", location.helpPhone())
                .put("last_updated", location.lastUpdated())
                .extras(location.extras())
                .done();
    }

    public static Evse evse(Fields in) {
        var evseId = in.string("evse_id", 48);
        return new Evse(
                EvseUid.of(in.requiredString("uid", Types.ID)),
                evseId == null ? null : EvseId.of(evseId),
                in.requiredOpen("status", EvseStatus.class),
                in.children("status_schedule", LocationsModule::schedule),
                in.openList("capabilities", CAPABILITIES),
                in.requiredChildren("connectors", LocationsModule::connector),
                in.string("floor_level", 4),
                in.child("coordinates", Types::geo),
                in.string("physical_reference", 16),
                in.children("directions", Types::displayText),
                in.openList("parking_restrictions", PARKING_RESTRICTIONS),
                in.children("parking", ParkingPlaces::evseParking),
                in.children("images", Types::image),
                in.strings("accepted_service_providers", 50),
                in.requiredInstant("last_updated"),
                in.extras());
    }

    public static ObjectNode evse(Evse evse) {
        return new Out()
                .put("uid", evse.uid())
                .put("evse_id", evse.evseId())
                .put("status", evse.status())
                .children("status_schedule", evse.statusSchedule(), LocationsModule::schedule)
                .texts("capabilities", evse.capabilities(), Object::toString)
                .children("connectors", evse.connectors(), LocationsModule::connector)
                .put("floor_level", evse.floorLevel())
                .child("coordinates", evse.coordinates(), Types::geo)
                .put("physical_reference", evse.physicalReference())
                .children("directions", evse.directions(), Types::displayText)
                .texts("parking_restrictions", evse.parkingRestrictions(), Object::toString)
                .children("parking", evse.parking(), ParkingPlaces::evseParking)
                .children("images", evse.images(), Types::image)
                .texts("accepted_service_providers", evse.acceptedServiceProviders(), Function.identity())
                .put("last_updated", evse.lastUpdated())
                .extras(evse.extras())
                .done();
    }

    public static Connector connector(Fields in) {
        return new Connector(
                ConnectorId.of(in.requiredString("id", Types.ID)),
                in.requiredOpen("standard", Types.CONNECTOR_TYPES),
                in.requiredOpen("format", ConnectorFormat.class),
                in.requiredOpen("power_type", PowerType.class),
                in.requiredInteger("max_voltage"),
                in.requiredInteger("max_amperage"),
                in.integer("max_electric_power"),
                in.strings("tariff_ids", Types.ID).stream().map(TariffId::of).toList(),
                in.string("terms_and_conditions", Types.URL),
                in.openList("capabilities", CONNECTOR_CAPABILITIES),
                in.requiredInstant("last_updated"),
                in.extras());
    }

    public static ObjectNode connector(Connector connector) {
        return new Out()
                .put("id", connector.id())
                .put("standard", connector.standard())
                .put("format", connector.format())
                .put("power_type", connector.powerType())
                .put("max_voltage", connector.maxVoltage())
                .put("max_amperage", connector.maxAmperage())
                .put("max_electric_power", connector.maxElectricPower())
                .texts("tariff_ids", connector.tariffIds(), TariffId::text)
                .put("terms_and_conditions", connector.termsAndConditions())
                .texts("capabilities", connector.capabilities(), Object::toString)
                .put("last_updated", connector.lastUpdated())
                .extras(connector.extras())
                .done();
    }

    private static StatusSchedule schedule(Fields in) {
        return new StatusSchedule(
                in.requiredInstant("period_begin"),
                in.instant("period_end"),
                in.requiredOpen("status", EvseStatus.class),
                in.extras());
    }

    private static ObjectNode schedule(StatusSchedule schedule) {
        return new Out()
                .put("period_begin", schedule.begin())
                .put("period_end", schedule.end())
                .put("status", schedule.status())
                .extras(schedule.extras())
                .done();
    }

    private static PublishToken publishToken(Fields in) {
        var uid = in.string("uid", Types.ID);
        return new PublishToken(
                uid == null ? null : TokenUid.of(uid),
                in.open("type", Types.TOKEN_TYPES),
                in.string("visual_number", 64),
                in.string("issuer", 64),
                in.string("group_id", Types.ID),
                in.extras());
    }

    private static ObjectNode publishToken(PublishToken token) {
        return new Out()
                .put("uid", token.uid())
                .put("type", token.type())
                .put("visual_number", token.visualNumber())
                .put("issuer", token.issuer())
                .put("group_id", token.groupId())
                .extras(token.extras())
                .done();
    }
}
