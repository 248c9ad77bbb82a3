package org.voltroam.app.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Messages of OCPI 2.2.1 as a busy CPO sends them. */
final class CodecSamples {

    private static final String STAMP = "2026-01-01T00:00:00Z";

    private CodecSamples() {}

    /** An answer with so many locations of two EVSEs each. */
    static String page(int locations) {
        var data =
                IntStream.range(0, locations).mapToObj(CodecSamples::location).collect(Collectors.joining(","));
        return "{\"data\":[" + data + "],\"status_code\":1000,\"timestamp\":\"" + STAMP + "\"}";
    }

    private static String location(int number) {
        return """
        {"country_code":"NL","party_id":"BCP","id":"LOC%1$d","publish":true,"name":"Station Square %1$d","address":"Station Square %1$d",
         "city":"Utrecht","postal_code":"3511 CE","country":"NLD","coordinates":{"latitude":"52.08947","longitude":"5.10995"},
         "parking_type":"PARKING_LOT","time_zone":"Europe/Amsterdam","operator":{"name":"Bench CPO","website":"https://bench.example"},
         "facilities":["TRAIN_STATION","CAFE"],"opening_times":{"twentyfourseven":true},"charging_when_closed":true,
         "evses":[%2$s,%3$s],"last_updated":"%4$s"}\
        """.formatted(number, evse(number, 1), evse(number, 2), STAMP);
    }

    private static String evse(int location, int number) {
        return """
        {"uid":"E%1$d-%2$d","evse_id":"NL*BCP*E%1$d*%2$d","status":"AVAILABLE","capabilities":["RFID_READER","REMOTE_START_STOP_CAPABLE"],
         "physical_reference":"%2$d","coordinates":{"latitude":"52.08950","longitude":"5.10990"},
         "connectors":[{"id":"1","standard":"IEC_62196_T2_COMBO","format":"CABLE","power_type":"DC","max_voltage":920,"max_amperage":400,
          "max_electric_power":300000,"tariff_ids":["DC-DAY","DC-AD-HOC"],"last_updated":"%3$s"}],"last_updated":"%3$s"}\
        """.formatted(location, number, STAMP);
    }

    static String cdr(int periods) {
        var list = IntStream.range(0, periods)
                .mapToObj(number -> """
                {"start_date_time":"2026-01-01T10:%02d:00Z","tariff_id":"DC-DAY",
                 "dimensions":[{"type":"ENERGY","volume":2.125},{"type":"TIME","volume":0.0833},{"type":"MAX_POWER","volume":48.5}]}\
                """.formatted(number * 5))
                .collect(Collectors.joining(","));
        return """
        {"country_code":"NL","party_id":"BCP","id":"CDR-1","start_date_time":"2026-01-01T10:00:00Z","end_date_time":"2026-01-01T11:00:00Z",
         "session_id":"S-1","cdr_token":{"country_code":"DE","party_id":"BEM","uid":"04A1B2C3D4E5F6","type":"RFID","contract_id":"DE-BEM-C1"},
         "auth_method":"AUTH_REQUEST","authorization_reference":"d5c4e5a0-0000-4000-8000-000000000001",
         "cdr_location":{"id":"LOC1","name":"Station Square","address":"Station Square 1","city":"Utrecht","postal_code":"3511 CE",
          "country":"NLD","coordinates":{"latitude":"52.08947","longitude":"5.10995"},"evse_uid":"E1-1","evse_id":"NL*BCP*E1*1",
          "connector_id":"1","connector_standard":"IEC_62196_T2_COMBO","connector_format":"CABLE","connector_power_type":"DC"},
         "currency":"EUR","tariffs":[{"country_code":"NL","party_id":"BCP","id":"DC-DAY","currency":"EUR","elements":[
          {"price_components":[{"type":"ENERGY","price":0.49,"vat":21,"step_size":1},{"type":"TIME","price":1.20,"vat":21,"step_size":60}]}],
          "last_updated":"%s"}],
         "charging_periods":[%s],"total_cost":{"excl_vat":13.70,"incl_vat":16.58},"total_energy":25.5,"total_time":1.0,
         "last_updated":"2026-01-01T11:00:05Z"}\
        """.formatted(STAMP, list);
    }
}
