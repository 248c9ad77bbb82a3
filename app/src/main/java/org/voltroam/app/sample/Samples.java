package org.voltroam.app.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Moments;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.v221.CdrsModule;
import org.voltroam.protocol.ocpi.v221.LocationsModule;
import org.voltroam.protocol.ocpi.v221.SessionsModule;
import org.voltroam.protocol.ocpi.v221.TariffsModule;
import org.voltroam.protocol.ocpi.v221.TokensModule;

/** Written as OCPI 2.2.1 has them, and read into what every version can be written from. */
public final class Samples {

    /** What they are all called, in one way or another. */
    public static final String NAME = "Voltroam test, not real";

    private Samples() {}

    public static Location location(PartyId cpo, String id, Instant now) {
        return read(LocationsModule::location, cpo, now, """
                {"country_code": "%CC", "party_id": "%PP", "id": "%ID", "publish": true, "name": "Voltroam test, not real",
                 "address": "Test 1", "city": "Utrecht", "country": "NLD", "time_zone": "Europe/Amsterdam",
                 "coordinates": {"latitude": "52.084150", "longitude": "5.106020"}, "parking_type": "ON_STREET",
                 "evses": [{"uid": "%ID-1", "evse_id": "%CC*%PP*E%ID*1", "status": "AVAILABLE",
                   "capabilities": ["RFID_READER", "REMOTE_START_STOP_CAPABLE"],
                   "connectors": [{"id": "1", "standard": "IEC_62196_T2", "format": "SOCKET", "power_type": "AC_3_PHASE",
                     "max_voltage": 230, "max_amperage": 16, "tariff_ids": ["VOLTROAM-TEST"], "last_updated": "%NOW"}],
                   "last_updated": "%NOW"}],
                 "last_updated": "%NOW"}
                """.replace("%ID", id));
    }

    public static Tariff tariff(PartyId cpo, String id, Instant now) {
        return read(TariffsModule::tariff, cpo, now, """
                {"country_code": "%CC", "party_id": "%PP", "id": "%ID", "currency": "EUR", "type": "REGULAR",
                 "tariff_alt_text": [{"language": "en", "text": "Voltroam test, not real"}],
                 "elements": [{"price_components": [{"type": "ENERGY", "price": 0.25, "vat": 21, "step_size": 1}]}],
                 "last_updated": "%NOW"}
                """.replace("%ID", id));
    }

    /** One that may charge nowhere. */
    public static Token token(PartyId emsp, String uid, Instant now) {
        return read(TokensModule::token, emsp, now, """
                {"country_code": "%CC", "party_id": "%PP", "uid": "%ID", "type": "RFID", "contract_id": "%CC-%PP-CVOLTTEST-0",
                 "visual_number": "TEST", "issuer": "Voltroam test, not real", "valid": false, "whitelist": "NEVER",
                 "last_updated": "%NOW"}
                """.replace("%ID", uid));
    }

    /** Half an hour at a {@link #location}, that was over at the time given. */
    public static Session session(PartyId cpo, PartyId emsp, String id, Instant now) {
        return read(SessionsModule::session, cpo, now, """
                {"country_code": "%CC", "party_id": "%PP", "id": "%ID", "start_date_time": "%BEGIN", "end_date_time": "%NOW",
                 "kwh": 5, "cdr_token": %CARD, "auth_method": "AUTH_REQUEST", "location_id": "VOLTROAM-TEST-1",
                 "evse_uid": "VOLTROAM-TEST-1-1", "connector_id": "1", "currency": "EUR", "charging_periods": [%PERIOD],
                 "total_cost": {"excl_vat": 1.25, "incl_vat": 1.51}, "status": "COMPLETED", "last_updated": "%NOW"}
                """.replace("%ID", id)
                .replace("%CARD", card(emsp))
                .replace("%PERIOD", PERIOD));
    }

    public static Cdr cdr(PartyId cpo, PartyId emsp, String id, Instant now) {
        return read(CdrsModule::cdr, cpo, now, """
                {"country_code": "%CC", "party_id": "%PP", "id": "%ID", "start_date_time": "%BEGIN", "end_date_time": "%NOW",
                 "session_id": "%ID", "cdr_token": %CARD, "auth_method": "AUTH_REQUEST",
                 "cdr_location": {"id": "VOLTROAM-TEST-1", "name": "Voltroam test, not real", "address": "Test 1",
                   "city": "Utrecht", "postal_code": "3511", "country": "NLD",
                   "coordinates": {"latitude": "52.084150", "longitude": "5.106020"},
                   "evse_uid": "VOLTROAM-TEST-1-1", "evse_id": "%CC*%PP*EVOLTROAM-TEST-1*1", "connector_id": "1",
                   "connector_standard": "IEC_62196_T2", "connector_format": "SOCKET", "connector_power_type": "AC_3_PHASE"},
                 "currency": "EUR", "charging_periods": [%PERIOD], "total_cost": {"excl_vat": 1.25, "incl_vat": 1.51},
                 "total_energy": 5, "total_energy_cost": {"excl_vat": 1.25, "incl_vat": 1.51}, "total_time": 0.5,
                 "last_updated": "%NOW"}
                """.replace("%ID", id)
                .replace("%CARD", card(emsp))
                .replace("%PERIOD", PERIOD));
    }

    private static final String PERIOD = """
            {"start_date_time": "%BEGIN", "dimensions": [{"type": "ENERGY", "volume": 5}, {"type": "TIME", "volume": 0.5}]}""";

    private static String card(PartyId emsp) {
        return """
                {"country_code": "%E1", "party_id": "%E2", "uid": "VOLTROAM-TEST-1", "type": "RFID",
                 "contract_id": "%E1-%E2-CVOLTTEST-0"}""".replace("%E1", emsp.countryCode()).replace("%E2", emsp.partyCode());
    }

    private static <T> T read(Function<Fields, T> reader, PartyId owner, Instant now, String template) {
        var text = template.replace("%CC", owner.countryCode())
                .replace("%PP", owner.partyCode())
                .replace("%NOW", Moments.write(now))
                .replace("%BEGIN", Moments.write(now.minus(Duration.ofMinutes(30))));
        var violations = new Violations();
        var read = reader.apply(Fields.of(Json.parse(text), "", violations));
        if (!violations.isEmpty()) {
            throw new IllegalStateException("a sample breaks the rules itself: " + violations.all());
        }
        return read;
    }
}
