package org.voltroam.verify.tenancy;

import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.wire.Address;

/** Objects of OCPI 2.2.1, well-formed, that say whose they are; each has a word in it by which it is found again. */
public record Bodies(PartyId owner, PartyId payer, String id, String word, String url) {

    public String of(Address address) {
        return switch (address.module() + " " + address.role()) {
            case "locations RECEIVER" -> location();
            case "tariffs RECEIVER" -> tariff();
            case "tokens RECEIVER" -> token();
            case "tokens SENDER" -> "{\"location_id\": \"%s\"}".formatted(id);
            case "sessions RECEIVER" -> session();
            case "sessions SENDER" -> "{\"profile_type\": \"FAST\"}";
            case "cdrs RECEIVER" -> cdr();
            case "commands RECEIVER" -> command();
            case "commands SENDER" -> "{\"result\": \"ACCEPTED\"}";
            case "chargingprofiles RECEIVER" ->
                "{\"charging_profile\": {\"charging_rate_unit\": \"W\"}, \"response_url\": \"%s\"}".formatted(url);
            case "credentials SENDER" -> credentials();
            case "hubclientinfo RECEIVER" -> clientInfo();
            case "invoicereconciliation RECEIVER" -> reconciliation();
            default -> "{}";
        };
    }

    private String party() {
        return "\"country_code\": \"%s\", \"party_id\": \"%s\"".formatted(owner.countryCode(), owner.partyCode());
    }

    public String location() {
        return """
                {%s, "id": "%s", "publish": true, "name": "%s", "address": "Street 1", "city": "Utrecht", "country": "NLD",
                 "coordinates": {"latitude": "52.09083", "longitude": "5.12222"}, "time_zone": "Europe/Amsterdam",
                 "evses": [{"uid": "E1", "status": "AVAILABLE", "last_updated": "2026-03-01T10:00:00Z",
                   "connectors": [{"id": "1", "standard": "IEC_62196_T2", "format": "SOCKET", "power_type": "AC_3_PHASE",
                     "max_voltage": 230, "max_amperage": 16, "last_updated": "2026-03-01T10:00:00Z"}]}],
                 "uid": "E1", "status": "BLOCKED", "connectors": [], "standard": "CHADEMO", "format": "CABLE",
                 "power_type": "DC", "max_voltage": 400, "max_amperage": 99, "last_updated": "2026-03-01T10:00:00Z"}
                """.formatted(party(), id, word);
    }

    public String tariff() {
        return """
                {%s, "id": "%s", "currency": "EUR", "tariff_alt_text": [{"language": "en", "text": "%s"}],
                 "elements": [{"price_components": [{"type": "FLAT", "price": 1, "step_size": 1}]}],
                 "last_updated": "2026-03-01T10:00:00Z"}
                """.formatted(party(), id, word);
    }

    public String token() {
        return """
                {"country_code": "%s", "party_id": "%s", "uid": "%s", "type": "RFID", "contract_id": "%s", "issuer": "%s",
                 "valid": true, "whitelist": "NEVER", "last_updated": "2026-03-01T00:00:00Z"}
                """.formatted(payer.countryCode(), payer.partyCode(), id, contract(), word);
    }

    private String contract() {
        return payer.toString().equals("DE*EMO")
                ? "DE-EMO-C00000001-X"
                : payer.countryCode() + "-" + payer.partyCode() + "-C1";
    }

    private String cdrToken() {
        return """
                "cdr_token": {"country_code": "%s", "party_id": "%s", "uid": "%s", "type": "RFID", "contract_id": "%s"}
                """.formatted(payer.countryCode(), payer.partyCode(), id, contract());
    }

    public String session() {
        return """
                {%s, "id": "%s", "start_date_time": "2026-03-01T10:00:00Z", "kwh": 1, %s, "auth_method": "AUTH_REQUEST",
                 "authorization_reference": "%s", "location_id": "%s", "evse_uid": "E1", "connector_id": "1",
                 "currency": "EUR", "status": "ACTIVE", "last_updated": "2026-03-01T10:30:00Z"}
                """.formatted(party(), id, cdrToken(), word, id);
    }

    public String cdr() {
        return """
                {%s, "id": "%s", "start_date_time": "2026-03-01T10:00:00Z", "end_date_time": "2026-03-01T11:00:00Z", %s,
                 "auth_method": "AUTH_REQUEST", "authorization_reference": "%s",
                 "cdr_location": {"id": "%s", "address": "Street 1", "city": "Utrecht", "country": "NLD",
                   "coordinates": {"latitude": "52.09083", "longitude": "5.12222"}, "evse_uid": "1", "evse_id": "NL*XXX*E1",
                   "connector_id": "1", "connector_standard": "IEC_62196_T2", "connector_format": "SOCKET",
                   "connector_power_type": "AC_3_PHASE"},
                 "currency": "EUR",
                 "charging_periods": [{"start_date_time": "2026-03-01T10:00:00Z", "dimensions": [{"type": "ENERGY", "volume": 10}]}],
                 "total_cost": {"excl_vat": 4.0, "incl_vat": 4.84}, "total_energy": 10, "total_time": 1,
                 "last_updated": "2026-03-01T11:00:05Z"}
                """.formatted(party(), id, cdrToken(), word, id);
    }

    private String command() {
        return """
                {"response_url": "%s", "token": %s, "location_id": "GRACHT1", "evse_uid": "E1", "connector_id": "1",
                 "session_id": "%s", "reservation_id": "%s", "expiry_date": "2099-01-01T00:00:00Z"}
                """.formatted(url, token(), id, id);
    }

    private String credentials() {
        return """
                {"token": "%s", "url": "http://127.0.0.1:1/versions", "country_code": "%s", "party_id": "%s",
                 "business_details": {"name": "x"},
                 "roles": [{"role": "CPO", %s, "business_details": {"name": "x"}}]}
                """.formatted(word, owner.countryCode(), owner.partyCode(), party());
    }

    private String reconciliation() {
        return """
                {%s, "id": "%s", "invoice_id": "%s", "cdrs": ["%s"], "last_updated": "2026-03-01T12:00:00Z"}
                """.formatted(party(), id, word, id);
    }

    private String clientInfo() {
        return "{%s, \"role\": \"CPO\", \"status\": \"OFFLINE\", \"last_updated\": \"2026-03-01T00:00:00Z\"}"
                .formatted(party());
    }
}
