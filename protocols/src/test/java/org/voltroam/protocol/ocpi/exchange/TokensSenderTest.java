package org.voltroam.protocol.ocpi.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.journey.authorization.Authorization;
import org.voltroam.domain.journey.authorization.Refusal;
import org.voltroam.domain.store.Page;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.server.OcpiServer;
import org.voltroam.protocol.ocpi.server.Platform;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.v230.V230;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.protocol.ocpi.wire.Wires;
import tools.jackson.databind.JsonNode;

/** What a CPO hears when it asks about a token we know. */
final class TokensSenderTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final PartyId EMSP = PartyId.parse("DE*EMO");
    private static final Connection CPO = new Connection(
            "cpo",
            Connection.State.CONNECTED,
            null,
            "2.2.1",
            CredentialsToken.hash("secret"),
            null,
            "ours",
            List.of(),
            List.of(new Party(PartyId.parse("NL*GVB"), Role.CPO, Business.named("Gracht"), NOON)),
            NOON);

    private Authorization decision =
            new Authorization.Granted(Texts.token(), AuthMethod.AUTH_REQUEST, AuthorizationReference.of("REF-1"));
    private final OcpiServer server = new OcpiServer(
            new Platform(EMSP, "/ocpi", "http://emsp.test/ocpi", Wires.of(new V221(), new V230())),
            hash -> Optional.of(CPO).filter(known -> hash.equals(known.theirTokenHash())),
            Map.of(
                    Address.sender("tokens"),
                    new TokensSender(
                            ListSender.of((cpo, query) -> new Page<>(List.of(), 0), Wire::token),
                            asked -> new TokensSender.Verdict(decision, Texts.token()))),
            () -> NOON);

    @ParameterizedTest
    @CsvSource({
        "TOKEN_BLOCKED,BLOCKED",
        "CONTRACT_BLOCKED,BLOCKED",
        "CONTRACT_EXPIRED,EXPIRED",
        "NO_CREDIT,NO_CREDIT",
        "NOT_ALLOWED,NOT_ALLOWED",
        "NO_AGREEMENT,NOT_ALLOWED"
    })
    @Tag("TOK-12")
    void aTokenThatMayNotChargeIsAnAnswerAndNoError(Refusal reason, String allowed) {
        decision = new Authorization.Refused(Texts.token().uid(), EMSP, reason, "no");

        var response = ask("2.2.1", "");

        assertThat(response.status()).isEqualTo(200);
        assertThat(Json.parse(response.body()).path("status_code").asInt()).isEqualTo(1000);
        assertThat(data(response).path("allowed").asString()).isEqualTo(allowed);
        assertThat(data(response).path("token").path("uid").asString()).isEqualTo("04AA");
    }

    @ParameterizedTest
    @CsvSource({"2.2.1", "2.3.0"})
    @Tag("TOK-14")
    void theAnswerNamesThePlaceThatWasAskedAboutAndNoOtherEvse(String version) {
        var place = "{\"location_id\":\"L1\",\"evse_uids\":[\"E2\",\"E3\"]}";

        var told = data(ask(version, place));

        assertThat(told.path("location")).isEqualTo(Json.parse(place.getBytes(UTF_8)));
        assertThat(told.path("authorization_reference").asString()).isEqualTo("REF-1");
    }

    @Test
    @Tag("TOK-14")
    void aRefusalNamesNoPlace() {
        decision = new Authorization.Refused(Texts.token().uid(), EMSP, Refusal.NOT_ALLOWED, "no");

        assertThat(data(ask("2.2.1", "{\"location_id\":\"L1\",\"evse_uids\":[\"E2\"]}"))
                        .has("location"))
                .isFalse();
    }

    private Response ask(String version, String body) {
        var path = "/ocpi/" + version + "/tokens/sender/04AA/authorize";
        return server.handle(Request.json(Method.POST, path, body.getBytes(UTF_8))
                .header("Authorization", CredentialsToken.header("secret")));
    }

    private static JsonNode data(Response response) {
        return Json.parse(response.body()).path("data");
    }
}
