package org.voltroam.app.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sites and charges at them, in OCPI 2.2.1: three elements of a tariff, twelve periods of a quarter of an hour. By hand: a start
 * at 0.35, ten kWh at 0.34, half an hour of parking at 1.80 make 4.65, with 21 % VAT 5.6265.
 */
final class CdrsText {

    static final int SITES = 100;
    private static final int PLUGS_OF_A_SITE = 5;
    static final int PLUGS = SITES * PLUGS_OF_A_SITE;
    private static final Instant LAST = Instant.parse("2026-03-14T08:00:00Z");
    private static final Duration APART = Duration.ofHours(4);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int CHARGING = 10;
    private static final int PERIODS = 12;

    private CdrsText() {}

    static String token(int plug) {
        return """
                {"country_code": "DE", "party_id": "EMO", "uid": "U%d", "type": "RFID", "contract_id": "DE-EMO-C1",
                 "issuer": "x", "valid": true, "whitelist": "NEVER", "last_updated": "2025-01-01T00:00:00Z"}""".formatted(plug);
    }

    static String tariff() {
        return """
                {"country_code": "NL", "party_id": "GVB", "id": "T1", "currency": "EUR", "elements": [
                  {"price_components": [{"type": "FLAT", "price": 0.35, "vat": 21, "step_size": 1}]},
                  {"price_components": [{"type": "ENERGY", "price": 0.34, "vat": 21, "step_size": 1}],
                   "restrictions": {"start_time": "18:00", "end_time": "07:00"}},
                  {"price_components": [{"type": "ENERGY", "price": 0.34, "vat": 21, "step_size": 1},
                    {"type": "PARKING_TIME", "price": 1.80, "vat": 21, "step_size": 60}]}],
                 "last_updated": "2025-01-01T00:00:00Z"}""";
    }

    static String location(int site) {
        var first = site * PLUGS_OF_A_SITE;
        var evses = IntStream.range(first, first + PLUGS_OF_A_SITE)
                .mapToObj(CdrsText::evse)
                .collect(Collectors.joining(","));
        return """
                {"country_code": "NL", "party_id": "GVB", "id": "L%d", "publish": true, "address": "Dam 1", "city": "Amsterdam",
                 "country": "NLD", "coordinates": {"latitude": "52.37530", "longitude": "4.88710"},
                 "time_zone": "Europe/Amsterdam", "last_updated": "2025-01-01T00:00:00Z", "evses": [%s]}""".formatted(site, evses);
    }

    private static String evse(int plug) {
        return """
                {"uid": "E%d", "status": "AVAILABLE", "last_updated": "2025-01-01T00:00:00Z", "connectors": [{"id": "1",
                 "standard": "IEC_62196_T2", "format": "SOCKET", "power_type": "AC_3_PHASE", "max_voltage": 230,
                 "max_amperage": 32, "tariff_ids": ["T1"], "last_updated": "2025-01-01T00:00:00Z"}]}""".formatted(plug);
    }

    /** At each plug one after the other, the youngest first. */
    static String cdr(int number) {
        var plug = number % PLUGS;
        var start = LAST.minus(APART.multipliedBy(number / PLUGS));
        return """
                {"country_code": "NL", "party_id": "GVB", "id": "C%d", "session_id": "S%d", "start_date_time": "%s",
                 "end_date_time": "%s", "auth_method": "WHITELIST", "currency": "EUR", "tariffs": [%s],
                 "cdr_token": {"country_code": "DE", "party_id": "EMO", "uid": "U%d", "type": "RFID", "contract_id": "DE-EMO-C1"},
                 "cdr_location": {"id": "L%d", "address": "Dam 1", "city": "Amsterdam", "country": "NLD",
                   "coordinates": {"latitude": "52.37530", "longitude": "4.88710"}, "evse_uid": "E%d", "evse_id": "NL*GVB*E%d",
                   "connector_id": "1", "connector_standard": "IEC_62196_T2", "connector_format": "SOCKET",
                   "connector_power_type": "AC_3_PHASE"},
                 "charging_periods": [%s],
                 "total_cost": {"excl_vat": 4.65, "incl_vat": 5.63}, "total_fixed_cost": {"excl_vat": 0.35, "incl_vat": 0.42},
                 "total_energy_cost": {"excl_vat": 3.40, "incl_vat": 4.11}, "total_energy": 10, "total_time": 3,
                 "total_parking_cost": {"excl_vat": 0.90, "incl_vat": 1.09}, "total_parking_time": 0.5,
                 "last_updated": "%s"}""".formatted(
                        number,
                        number,
                        start,
                        start.plus(QUARTER.multipliedBy(PERIODS)),
                        tariff(),
                        plug,
                        plug / PLUGS_OF_A_SITE,
                        plug,
                        plug,
                        periods(start),
                        start.plus(APART));
    }

    private static String periods(Instant start) {
        return IntStream.range(0, PERIODS)
                .mapToObj(index -> """
                        {"start_date_time": "%s", "dimensions": [%s]}""".formatted(
                                start.plus(QUARTER.multipliedBy(index)),
                                index < CHARGING
                                        ? "{\"type\": \"ENERGY\", \"volume\": 1}, {\"type\": \"TIME\", \"volume\": 0.25}"
                                        : "{\"type\": \"PARKING_TIME\", \"volume\": 0.25}"))
                .collect(Collectors.joining(","));
    }
}
