package org.voltroam.verify.crash;

import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;

/**
 * One object that a party brings. The same write is the same request, however often it is sent.
 *
 * @param id unlike that of any other write, also in part
 */
record Write(Sort sort, String id) {

    /** What it is, whose, and who is to take it. */
    enum Sort {
        /** Crosses the hub, which clears it, to an eMSP that bills it. */
        CDR,
        /** Crosses the hub to an eMSP. */
        SESSION,
        /** Left with the hub, which brings it to a CPO. */
        TOKEN
    }

    private static final String TOKEN_OF_EMO = """
            {"country_code": "DE", "party_id": "EMO", "uid": "04A1B2C3D4E5F6", "type": "RFID",
             "contract_id": "DE-EMO-C00000001-X"}""";

    Request request(Party party, Town town) {
        return switch (sort) {
            case CDR -> party.cpo().request(Method.POST, town.hub("cdrs/receiver"), "DE*EMO", cdr());
            case SESSION ->
                party.cpo().request(Method.PUT, town.hub("sessions/receiver/NL/TST/" + id), "DE*EMO", session());
            case TOKEN ->
                party.emsp()
                        .request(
                                Method.PUT, town.hub("tokens/receiver/DE/TST/" + id + "?type=RFID"), "NL*VRM", token());
        };
    }

    /** Reads it back from where it was acknowledged; what was left with the hub is read from a list. */
    Request reading(Party party, Town town) {
        return switch (sort) {
            case CDR -> party.cpo().request(Method.GET, town.hub("cdrs/receiver/NL/TST/" + id), "DE*EMO", "");
            case SESSION -> party.cpo().request(Method.GET, town.hub("sessions/receiver/NL/TST/" + id), "DE*EMO", "");
            case TOKEN -> party.cpo().request(Method.GET, town.hub("tokens/sender?limit=1000"), "NL*VRM", "");
        };
    }

    /** Who speaks to the hub. */
    record Party(Stranger cpo, Stranger emsp) {}

    private String cdr() {
        return """
                {"country_code": "NL", "party_id": "TST", "id": "%s", "start_date_time": "2026-03-01T04:00:00Z",
                 "end_date_time": "2026-03-01T05:00:00Z", "cdr_token": %s,
                 "auth_method": "AUTH_REQUEST", "cdr_location": {"id": "GRACHT1", "address": "Keizersgracht 100",
                 "city": "Amsterdam", "country": "NLD", "coordinates": {"latitude": "52.37530", "longitude": "4.88710"},
                 "evse_uid": "E1", "evse_id": "NL*TST*E1*1", "connector_id": "1", "connector_standard": "IEC_62196_T2",
                 "connector_format": "SOCKET", "connector_power_type": "AC_3_PHASE"}, "currency": "EUR",
                 "charging_periods": [{"start_date_time": "2026-03-01T04:00:00Z",
                 "dimensions": [{"type": "ENERGY", "volume": 10}]}], "total_cost": {"excl_vat": 4.0, "incl_vat": 4.84},
                 "total_energy": 10, "total_time": 1, "last_updated": "2026-03-01T05:00:01Z"}
                """.formatted(id, TOKEN_OF_EMO);
    }

    private String session() {
        return """
                {"country_code": "NL", "party_id": "TST", "id": "%s", "start_date_time": "2026-03-01T04:00:00Z",
                 "kwh": 1.5, "cdr_token": %s, "auth_method": "AUTH_REQUEST", "location_id": "GRACHT1", "evse_uid": "E1",
                 "connector_id": "1", "currency": "EUR", "status": "ACTIVE", "last_updated": "2026-03-01T04:10:00Z"}
                """.formatted(id, TOKEN_OF_EMO);
    }

    private String token() {
        return """
                {"country_code": "DE", "party_id": "TST", "uid": "%s", "type": "RFID", "contract_id": "DE-TST-C00000001-X",
                 "issuer": "Test", "valid": true, "whitelist": "NEVER", "last_updated": "2026-03-01T04:00:00Z"}
                """.formatted(id);
    }
}
