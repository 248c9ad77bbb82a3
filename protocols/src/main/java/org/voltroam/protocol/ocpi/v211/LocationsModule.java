package org.voltroam.protocol.ocpi.v211;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.location.ParkingType;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violation.Code;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Locations. Source: OCPI 2.1.1 mod_locations, Location. */
public final class LocationsModule {

    private LocationsModule() {}

    public static Location location(Fields in, Inbound inbound) {
        var country = country(in);
        var where = in.requiredChild("coordinates", Spots::geo);
        var type = Words.PLACE.required(in, "type");
        var zone = in.string("time_zone", 255);
        var derived = zone == null ? Zones.of(country, where).orElse(null) : null;
        if (derived != null) {
            inbound.lose("time_zone", Kind.STOOD_IN, derived + " by the country");
        }
        return new Location(
                inbound.owner(),
                LocationId.of(in.requiredString("id", Types.LONG_ID)),
                true,
                List.of(),
                in.string("name", 255),
                in.requiredString("address", 45),
                in.requiredString("city", 45),
                blankAsNull(in.requiredString("postal_code", 10)),
                null,
                country,
                where,
                in.children("related_locations", Spots::namedGeo),
                type.known().isPresent() ? type : null,
                in.children("evses", EvsesModule::evse),
                List.of(),
                in.children("directions", Types::displayText),
                in.child("operator", Types::business),
                in.child("suboperator", Types::business),
                in.child("owner", Types::business),
                Words.FACILITY.list(in, "facilities"),
                zone != null ? zone : derived != null ? derived : "",
                in.child("opening_times", Times::hours),
                in.bool("charging_when_closed"),
                in.children("images", Types::image),
                in.child("energy_mix", Energies::energyMix),
                null,
                in.requiredInstant("last_updated"),
                kept(in.extras(), type, derived));
    }

    /** A location that is not for everybody must not reach a version that cannot say for whom it is. */
    public static ObjectNode location(Location location, Outbound outbound) {
        if (!location.publish()) {
            outbound.lose("publish", Kind.INEXPRESSIBLE, "2.1.1 cannot say that a location is not to be shown");
        }
        return shown(location, outbound.of(location.party()));
    }

    /** As part of a session or CDR: who charged there may see it. */
    static ObjectNode shown(Location location, Outbound outbound) {
        return new Sheet(outbound)
                .id("id", location.id(), Types.LONG_ID)
                .put("type", type(location, outbound))
                .text("name", location.name(), 255)
                .text("address", location.address(), 45)
                .text("city", location.city(), 45)
                .text("postal_code", postalCode(location, outbound), 10)
                .put("country", Countries.three(location.country()))
                .child("coordinates", location.coordinates(), Spots::geo)
                .children("related_locations", location.relatedLocations(), Spots::namedGeo)
                .children("evses", location.evses(), EvsesModule::objection, EvsesModule::evse)
                .children("directions", location.directions(), Types::displayText)
                .child("operator", location.operator(), Types::business)
                .child("suboperator", location.suboperator(), Types::business)
                .child("owner", location.owner(), Types::business)
                .words("facilities", location.facilities(), Words.FACILITY)
                .text("time_zone", timeZone(location), 255)
                .child("opening_times", location.openingTimes(), Times::hours)
                .put("charging_when_closed", location.chargingWhenClosed())
                .children("images", location.images(), Types::objection, Types::image)
                .child("energy_mix", location.energyMix(), Energies::energyMix)
                .put("last_updated", location.lastUpdated())
                .drop("publish_allowed_to", location.publishAllowedTo())
                .drop("state", location.state())
                .drop("parking_places", location.parkingPlaces())
                .drop("help_phone", location.helpPhone())
                .extras(location.extras())
                .done();
    }

    private static String country(Fields in) {
        var told = in.requiredString("country", 3);
        var three = Countries.three(told);
        if (!told.isEmpty() && !(told.equals(three) && Countries.isKnown(three))) {
            in.violation("country", Code.BAD_FORMAT, "\"" + told + "\" is no country in three letters (ISO 3166-1)");
        }
        return three;
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static Extras kept(Extras extras, Open<ParkingType> type, @Nullable String derivedZone) {
        var words = JsonNodeFactory.instance;
        var kept = type.known().isPresent() || type.text().isEmpty()
                ? extras
                : Kept.with(extras, "type", words.stringNode(type.text()));
        return derivedZone == null ? kept : Kept.with(kept, "time_zone", words.stringNode(derivedZone));
    }

    /** OTHER and UNKNOWN are no parking type, and a location without one is UNKNOWN. */
    private static String type(Location location, Outbound outbound) {
        var parking = location.parkingType();
        if (parking == null) {
            return Kept.text(location.extras(), "type")
                    .flatMap(text -> Words.PLACE.say(Open.read(ParkingType.class, text)))
                    .orElse("UNKNOWN");
        }
        var said = Words.PLACE.say(parking).orElse("OTHER");
        if (!Words.PLACE.knows(parking)) {
            outbound.lose("parking_type", Kind.NARROWED, parking + " is said as " + said);
        }
        return said;
    }

    /** 2.1.1 wants one everywhere; there are countries without. */
    private static String postalCode(Location location, Outbound outbound) {
        var code = location.postalCode();
        if (code == null) {
            outbound.lose("postal_code", Kind.STOOD_IN, "is required by 2.1.1 and left blank");
        }
        return code == null ? "" : code;
    }

    /** Left out when it was worked out here, and nobody has said another since. */
    private static @Nullable String timeZone(Location location) {
        var derived = Kept.text(location.extras(), "time_zone").filter(location.timeZone()::equals);
        return derived.isPresent() || location.timeZone().isBlank() ? null : location.timeZone();
    }
}
