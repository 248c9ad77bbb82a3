package org.voltroam.app.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.voltroam.domain.catalog.location.EvseState;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.wire.Parties;

/**
 * Locations of one CPO, all alike, with so many EVSEs each.
 *
 * @param locations how many
 * @param evses at each
 */
record BenchPlaces(PartyId cpo, int locations, int evses) {

    private static final String STAMP = "2026-01-01T00:00:00Z";

    static String location(int number) {
        return "L%05d".formatted(number);
    }

    static String evse(int number) {
        return "E%03d".formatted(number);
    }

    int size() {
        return locations * evses;
    }

    List<Location> all() {
        return IntStream.range(0, locations).mapToObj(this::read).toList();
    }

    /** What the EVSE with this number, of all, says after so many changes. */
    EvseState state(int number, int change) {
        return new EvseState(
                cpo,
                LocationId.of(location(number / evses)),
                EvseUid.of(evse(number % evses)),
                Open.of(change % 2 == 0 ? EvseStatus.AVAILABLE : EvseStatus.CHARGING),
                Instant.parse(STAMP).plusSeconds(change));
    }

    private Location read(int number) {
        var spots = IntStream.range(0, evses).mapToObj(BenchPlaces::spot).collect(Collectors.joining(","));
        var text = """
                {"country_code": "%s", "party_id": "%s", "id": "%s", "publish": true, "address": "Street", "city": "Town",
                 "country": "NLD", "coordinates": {"latitude": "52.00000", "longitude": "5.00000"}, "time_zone": "Europe/Amsterdam",
                 "evses": [%s], "last_updated": "%s"}
                """.formatted(cpo.countryCode(), cpo.partyCode(), location(number), spots, STAMP);
        var fields = Fields.of(Json.parse(text.getBytes(StandardCharsets.UTF_8)), "", new Violations());
        return new V221().location().read(fields, new Parties(cpo, cpo));
    }

    private static String spot(int number) {
        return """
        {"uid": "%s", "status": "UNKNOWN", "last_updated": "%s", "connectors": [{"id": "1", "standard": "IEC_62196_T2",
         "format": "SOCKET", "power_type": "AC_3_PHASE", "max_voltage": 230, "max_amperage": 16, "last_updated": "%s"}]}\
        """.formatted(evse(number), STAMP, STAMP);
    }
}
