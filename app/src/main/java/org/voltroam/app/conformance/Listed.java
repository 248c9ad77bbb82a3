package org.voltroam.app.conformance;

import static org.voltroam.app.conformance.Needs.NOTHING;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.voltroam.protocol.ocpi.wire.Address;
import tools.jackson.databind.JsonNode;

/** What the tables of the specification do not say of an object, and its text does. */
final class Listed {

    private static final Set<String> SESSION_ONLY =
            Set.of("CURRENT", "ENERGY_EXPORT", "ENERGY_IMPORT", "POWER", "STATE_OF_CHARGE");

    private Listed() {}

    static final List<Check> ALL = List.of(
            location(
                    "LOC-14",
                    "'Location Object'",
                    "time_zone is a name of the IANA data base",
                    NOTHING.since22(),
                    each -> ZoneId.getAvailableZoneIds().contains(Judging.text(each, "time_zone"))),
            location(
                    "LOC-15",
                    "'Location Object'",
                    "country has three letters",
                    NOTHING,
                    each -> Judging.text(each, "country").matches("[A-Z]{3}")),
            location(
                    "LOC-16",
                    "'GeoLocation class'",
                    "coordinates have 5 to 7 digits",
                    NOTHING.since22(),
                    each -> degrees(each, "latitude") && degrees(each, "longitude")),
            location(
                    "LOC-19",
                    "'Hours class'",
                    "not open around the clock means regular or exceptional hours",
                    NOTHING,
                    each -> !each.path("opening_times").path("twentyfourseven").isBoolean()
                            || each.path("opening_times")
                                    .path("twentyfourseven")
                                    .asBoolean()
                            || !each.path("opening_times").path("regular_hours").isEmpty()),
            location(
                    "LOC-22",
                    "'EVSEParking class'",
                    "parking of an EVSE is a parking place of its location",
                    NOTHING.in("2.3.0"),
                    Listed::parks),
            location(
                    "LOC-01",
                    "'Location Object'",
                    "no part was changed later than the whole",
                    NOTHING,
                    Listed::partsAreNotLater),
            new Check(
                    "LOC-10",
                    "mod_locations 'EVSE Object'",
                    "locations: no EVSE uid is there twice",
                    NOTHING.sender("locations"),
                    Listed::evsesOnce),
            new Check(
                    "LOC-09",
                    "mod_locations 'GET Method'",
                    "locations: one location, EVSE and connector can be read alone",
                    NOTHING.sender("locations"),
                    Listed::levels),
            new Check(
                    "STC-03",
                    "status_codes 'Status codes'",
                    "locations: one that does not exist gets HTTP 404",
                    NOTHING.sender("locations"),
                    scene -> {
                        var heard = scene.get(scene.url(Address.sender("locations")) + "/VOLTROAM-ROBOT-NONE");
                        return Verdict.when(heard.http() == 404 || heard.code() == 2003, heard.told());
                    }),
            new Check(
                    "CDR-12",
                    "mod_cdrs 'CdrDimensionType enum'",
                    "cdrs: no dimension that is for sessions only",
                    NOTHING.sender("cdrs").since22(),
                    scene -> Judging.all(scene.walk("cdrs").objects(), Listed::ofCdrs, "with such a dimension")),
            new Check(
                    "CDR-01",
                    "mod_cdrs 'Flow and Lifecycle'",
                    "cdrs: none ends before it starts",
                    NOTHING.sender("cdrs").since22(),
                    scene -> Judging.all(
                            scene.walk("cdrs").objects(),
                            each -> Judging.text(each, "end_date_time").compareTo(Judging.text(each, "start_date_time"))
                                    >= 0,
                            "ending before they start")),
            new Check(
                    "TAR-12",
                    "mod_tariffs 'Tariff Object'",
                    "tariffs: each says whether taxes are included",
                    NOTHING.sender("tariffs").in("2.3.0"),
                    scene -> Judging.all(
                            scene.walk("tariffs").objects(),
                            each -> each.has("tax_included"),
                            "without tax_included")));

    private static Check location(String rule, String clause, String title, Needs needs, Predicate<JsonNode> passes) {
        return new Check(
                rule,
                "mod_locations " + clause,
                "locations: " + title,
                needs.sender("locations"),
                scene -> Judging.all(scene.walk("locations").objects(), passes, "not so"));
    }

    private static boolean degrees(JsonNode location, String field) {
        return Judging.text(location.path("coordinates"), field).matches("-?[0-9]{1,3}\\.[0-9]{5,7}");
    }

    private static boolean parks(JsonNode location) {
        var places =
                location.path("parking_places").valueStream().map(Judging::name).toList();
        return location.path("evses")
                .valueStream()
                .flatMap(evse -> evse.path("parking").valueStream())
                .allMatch(parking -> places.contains(Judging.text(parking, "parking_id")));
    }

    private static boolean partsAreNotLater(JsonNode location) {
        return parts(location, "evses")
                .allMatch(evse -> !later(evse, location)
                        && parts(evse, "connectors").allMatch(connector -> !later(connector, evse)));
    }

    private static Stream<JsonNode> parts(JsonNode whole, String field) {
        return whole.path(field).valueStream();
    }

    private static boolean later(JsonNode one, JsonNode other) {
        return Walk.lastUpdated(one).isAfter(Walk.lastUpdated(other));
    }

    private static Verdict evsesOnce(Scene scene) {
        var seen = new HashSet<String>();
        return Judging.all(
                scene.walk("locations").objects().flatMap(each -> parts(each, "evses")),
                evse -> seen.add(Judging.text(evse, "uid")),
                "there more than once");
    }

    private static Verdict levels(Scene scene) {
        var found = scene.walk("locations")
                .objects()
                .filter(each ->
                        each.path("evses").path(0).path("connectors").path(0).isObject())
                .findFirst();
        if (found.isEmpty()) {
            return Verdict.skipped("no location has a connector");
        }
        var location = found.get();
        var evse = location.path("evses").path(0);
        var connector = evse.path("connectors").path(0);
        var url = scene.url(Address.sender("locations")) + "/" + Judging.text(location, "id");
        var evseUrl = url + "/" + Judging.text(evse, "uid");
        return same(scene, url, "id", location)
                .and(() -> same(scene, evseUrl, "uid", evse))
                .and(() -> same(scene, evseUrl + "/" + Judging.text(connector, "id"), "id", connector));
    }

    private static Verdict same(Scene scene, String url, String id, JsonNode listed) {
        var heard = scene.get(url);
        return Judging.success(heard)
                .and(() -> Verdict.when(
                        Judging.text(heard.data(), id).equals(Judging.text(listed, id)),
                        heard.asked() + " gave " + Judging.name(heard.data())));
    }

    private static boolean ofCdrs(JsonNode cdr) {
        return parts(cdr, "charging_periods")
                .flatMap(period -> parts(period, "dimensions"))
                .noneMatch(dimension -> SESSION_ONLY.contains(Judging.text(dimension, "type")));
    }
}
