package org.voltroam.protocol.ocpi.relay;

import java.util.Optional;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.JsonNode;

/** Who may bring a CDR or a session, and who gets it. Source: OCPI 2.2.1 mod_cdrs, CDR country_code and party_id, CdrToken. */
final class CdrParties {

    private CdrParties() {}

    /** What is wrong with a CDR or a session that this connection brings for that party; empty too where it does not say whose it is. */
    static Optional<String> refusal(byte[] body, Connection caller, PartyId to) {
        var cdr = Json.tryParse(body).orElseGet(Json::object);
        if (party(cdr).filter(owner -> !caller.speaksFor(owner)).isPresent()) {
            return Optional.of("/country_code and /party_id are of another party");
        }
        return party(cdr.path("cdr_token")).filter(payer -> !payer.equals(to)).isPresent()
                ? Optional.of("/cdr_token is of another party than " + to)
                : Optional.empty();
    }

    private static Optional<PartyId> party(JsonNode named) {
        return named.path("country_code").isString() && named.path("party_id").isString()
                ? Optional.of(new PartyId(
                        named.path("country_code").asString(),
                        named.path("party_id").asString()))
                : Optional.empty();
    }
}
