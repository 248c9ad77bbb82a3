package org.voltroam.protocol.ocpi.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.wire.Parties;

/** Objects that tests here send about. */
final class Texts {

    private static final PartyId EMSP = PartyId.parse("DE*EMO");

    private Texts() {}

    static Token token() {
        var text = """
                {"country_code": "DE", "party_id": "EMO", "uid": "04AA", "type": "RFID", "contract_id": "DE-EMO-C1",
                 "issuer": "EMO", "valid": true, "whitelist": "NEVER", "last_updated": "2026-03-14T11:00:00Z"}""";
        return new V221()
                .token()
                .read(Fields.of(Json.parse(text.getBytes(UTF_8)), "", new Violations()), new Parties(EMSP, EMSP));
    }
}
