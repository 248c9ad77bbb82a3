package org.voltroam.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A world of one CPO with many small stations and one eMSP with a card for each of them. */
record StationsWorld(String cpo, String emsp, int stations) {

    private static final String STAMP = "2026-01-01T00:00:00Z";

    /** @param emspOrigin where the eMSP is served, null when by whoever reads the files */
    Path write(Path folder, @Nullable String emspOrigin) throws IOException {
        Files.createDirectories(folder);
        var origin = emspOrigin == null ? "" : "\"origin\": \"" + emspOrigin + "\", ";
        file(folder, "parties", """
                [{"id": "%s", "role": "CPO", "name": "Bench CPO",
                  "registers_at": [{"party": "%s", "token": "first-token-of-the-benchmark"}]},
                 {"id": "%s", %s"role": "EMSP", "name": "Bench eMSP"}]
                """.formatted(cpo, emsp, emsp, origin));
        file(folder, "agreements", "[{\"cpo\": \"%s\", \"emsp\": \"%s\"}]".formatted(cpo, emsp));
        file(folder, "tariffs", """
                [{"country_code": "NL", "party_id": "BCP", "id": "T", "currency": "EUR", "last_updated": "%s",
                  "elements": [{"price_components": [{"type": "FLAT", "price": 0.5, "vat": 21, "step_size": 1},
                    {"type": "ENERGY", "price": 0.4, "vat": 21, "step_size": 1}]}]}]
                """.formatted(STAMP));
        file(folder, "tokens", list(StationsWorld::token));
        file(folder, "contracts", """
                [{"party": "%s", "id": "DE-BEM-C1", "driver": "Bench", "valid_from": "%s", "last_updated": "%s"}]
                """.formatted(emsp, STAMP, STAMP));
        file(folder, "locations", list(StationsWorld::location));
        file(folder, "stations", list(this::station));
        return folder;
    }

    private static void file(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), text);
    }

    private String list(IntFunction<String> each) {
        return IntStream.range(0, stations).mapToObj(each).collect(Collectors.joining(",\n", "[", "]"));
    }

    private static String token(int number) {
        return """
        {"country_code": "DE", "party_id": "BEM", "uid": "LOAD-%05d", "type": "RFID", "contract_id": "DE-BEM-C1",
         "issuer": "Bench", "valid": true, "whitelist": "ALWAYS", "last_updated": "%s"}\
        """.formatted(number, STAMP);
    }

    private static String location(int number) {
        return """
        {"country_code": "NL", "party_id": "BCP", "id": "L%05d", "publish": true, "address": "Street", "city": "Town",
         "country": "NLD", "coordinates": {"latitude": "52.00000", "longitude": "5.00000"}, "time_zone": "Europe/Amsterdam",
         "evses": [{"uid": "E%05d", "evse_id": "NL*BCP*E%05d", "status": "UNKNOWN", "last_updated": "%s", "connectors":
          [{"id": "1", "standard": "IEC_62196_T2", "format": "SOCKET", "power_type": "AC_3_PHASE", "max_voltage": 230,
            "max_amperage": 16, "tariff_ids": ["T"], "last_updated": "%s"}]}], "last_updated": "%s"}\
        """.formatted(number, number, number, STAMP, STAMP, STAMP);
    }

    private String station(int number) {
        return """
        {"id": "LOAD-%05d", "party": "%s", "location": "L%05d", "password": "load-%05d",
         "outlets": [{"number": 1, "evse": "E%05d", "connector": "1"}]}\
        """.formatted(number, cpo, number, number, number);
    }
}
