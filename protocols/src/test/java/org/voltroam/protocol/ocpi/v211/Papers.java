package org.voltroam.protocol.ocpi.v211;

/** Documents of OCPI 2.1.1 for the tests. */
final class Papers {

    static final String CONNECTOR = """
            {"id":"1","standard":"IEC_62196_T2","format":"SOCKET","power_type":"AC_3_PHASE","voltage":230,"amperage":32,\
            "tariff_id":"T1","last_updated":"2026-03-14T21:05:00Z"}""";

    static final String EVSE = """
            {"uid":"E1","evse_id":"BE*BEC*E1","status":"AVAILABLE","capabilities":["RFID_READER"],"connectors":[%s],\
            "floor_level":"-1","last_updated":"2026-03-14T21:05:00Z"}""".formatted(CONNECTOR);

    static final String LOCATION = """
            {"id":"L1","type":"ON_STREET","name":"Gent Zuid","address":"Rooseveltlaan 3A","city":"Gent","postal_code":"9000",\
            "country":"BEL","coordinates":{"latitude":"51.047599","longitude":"3.729944"},"evses":[%s],\
            "last_updated":"2026-03-14T21:05:00Z"}""".formatted(EVSE);

    static final String SESSION = """
            {"id":"S1","start_datetime":"2026-03-14T21:05:00Z","kwh":1.5,"auth_id":"NL-TNM-C00000001",\
            "auth_method":"WHITELIST","location":%s,"currency":"EUR","charging_periods":[\
            {"start_date_time":"2026-03-14T21:05:00Z","dimensions":[{"type":"ENERGY","volume":1.5},{"type":"FLAT","volume":1}]}\
            ],"total_cost":2.50,"status":"ACTIVE","last_updated":"2026-03-14T21:20:00Z"}""".formatted(LOCATION);

    static final String TARIFF = """
            {"id":"T1","currency":"EUR","elements":[{"price_components":[{"type":"TIME","price":2.00,"step_size":300}],\
            "restrictions":{"start_time":"09:00","end_time":"18:00","day_of_week":["MONDAY"]}}],\
            "last_updated":"2026-03-14T21:05:00Z"}""";

    static final String CDR = """
            {"id":"C1","start_date_time":"2026-03-14T21:05:00Z","stop_date_time":"2026-03-14T22:05:00Z",\
            "auth_id":"NL-TNM-C00000001","auth_method":"AUTH_REQUEST","location":%s,"currency":"EUR","tariffs":[%s],\
            "charging_periods":[{"start_date_time":"2026-03-14T21:05:00Z","dimensions":[{"type":"TIME","volume":1}]}],\
            "total_cost":4.00,"total_energy":15.342,"total_time":1,"last_updated":"2026-03-14T22:06:00Z"}""".formatted(LOCATION, TARIFF);

    static final String TOKEN = """
            {"uid":"012345678","type":"RFID","auth_id":"NL-TNM-C00000001","visual_number":"DF000-2001","issuer":"TheNewMotion",\
            "valid":true,"whitelist":"ALLOWED","last_updated":"2026-03-14T21:05:00Z"}""";

    private Papers() {}
}
