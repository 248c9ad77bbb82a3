package org.voltroam.role.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.domain.catalog.party.ConnectionStatus;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.party.StandIn;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.relay.Relay.Deadlines;
import org.voltroam.role.Member;
import tools.jackson.databind.JsonNode;

/** A hub, a CPO, and an eMSP that has told its tokens, left rules, and does not answer any more. */
final class InTheirSteadTest {

    private static final PartyId HUB = PartyId.parse("NL*VRM");
    private static final PartyId CPO = PartyId.parse("NL*ONE");
    private static final PartyId EMSP = PartyId.parse("DE*ADA");

    private final Store store = new MemoryStore();
    private final Hub hub;
    private Instant now = Instant.parse("2026-03-14T12:00:00Z");
    private NoResponse.Cause trouble = NoResponse.Cause.TIMEOUT;

    InTheirSteadTest() {
        var party = new Party(HUB, Role.HUB, Business.named("Hub"), now);
        var member = Member.of(
                party, "http://hub.test", store, new Directory(store), this::silent, Egress.ANYWHERE, () -> now);
        hub = new Hub(member, Runnable::run, Deadlines.standard());
        connect(CPO, "2.2.1");
        connect(EMSP, "2.3.0");
        agree(new StandIn(List.of(WhitelistType.ALLOWED), List.of("DE-ADA"), 2, 3));
        List.of("U1", "U2").forEach(uid -> told(uid, "ALLOWED"));
        told("U3", "NEVER");
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private Response silent(Request request) {
        throw new NoResponse(trouble, "nobody is there");
    }

    @Test
    void aTokenTheRulesAreForIsLetChargeAndEverythingSaysWhoDecided() {
        var answer = authorize("U1");
        var data = answer.path("data");
        var reference = data.path("authorization_reference").asString();

        assertThat(answer.path("status_code").asInt()).isEqualTo(1000);
        assertThat(answer.path("status_message").asString()).contains("NL*VRM", "in the stead of DE*ADA");
        assertThat(data.path("allowed").asString()).isEqualTo("ALLOWED");
        assertThat(data.path("token").path("uid").asString()).isEqualTo("U1");
        assertThat(reference).startsWith("stand-in-").hasSize(36);
        assertThat(store.trail(ChargeId.of("c1")))
                .singleElement()
                .satisfies(step -> assertThat(step.facts())
                        .containsEntry("stood_in_for", "DE*ADA")
                        .containsEntry("reference", reference));
    }

    @Test
    void itDoesNotMatterHowTheEmspIsSilent() {
        trouble = NoResponse.Cause.UNREACHABLE;

        assertThat(authorize("U1").path("data").path("allowed").asString()).isEqualTo("ALLOWED");
    }

    @Test
    void whomTheHubKnowsToBeAwayItDoesNotAskButStandsInFor() {
        store.commit(Change.put(
                Kind.CLIENT_INFO,
                new ClientInfo(EMSP, Open.of(Role.EMSP), Open.of(ConnectionStatus.OFFLINE), now, Extras.NONE)));

        assertThat(allowed("U1")).isTrue();
        assertThat(authorize("U3").path("status_code").asInt()).isEqualTo(4003);
    }

    @Test
    void aTokenThatTheRulesAreNotForOrThatNobodyToldGetsSilence() {
        for (var uid : List.of("U3", "U9")) {
            var answer = authorize(uid);

            assertThat(answer.path("status_code").asInt()).isEqualTo(4002);
            assertThat(answer.has("data")).isFalse();
        }
    }

    @Test
    void whoLeavesNoRulesIsNotStoodInFor() {
        agree(null);

        assertThat(authorize("U1").path("status_code").asInt()).isEqualTo(4002);
    }

    @Test
    void eachTokenAndAllTogetherHaveALimit() {
        assertThat(allowed("U1")).isTrue();
        assertThat(allowed("U1")).isTrue();
        assertThat(allowed("U1")).isFalse();
        assertThat(allowed("U2")).isTrue();
        assertThat(allowed("U2")).isFalse();

        now = now.plus(Duration.ofHours(1));
        assertThat(allowed("U2")).isTrue();
        assertThat(allowed("U1")).isFalse();

        now = now.plus(Duration.ofDays(1));
        assertThat(allowed("U1")).isTrue();
    }

    private boolean allowed(String uid) {
        return authorize(uid).path("data").path("allowed").asString("").equals("ALLOWED");
    }

    private JsonNode authorize(String uid) {
        return said(Method.POST, "2.2.1/tokens/sender/" + uid + "/authorize?type=RFID", CPO, EMSP, "");
    }

    private void told(String uid, String whitelist) {
        var token = """
                {"country_code": "DE", "party_id": "ADA", "uid": "%s", "type": "RFID", "contract_id": "DE-ADA-C00000001-1", "issuer": "Ada",
                 "valid": true, "whitelist": "%s", "last_updated": "2026-03-14T10:00:00Z"}""".formatted(uid, whitelist);
        var answer = said(Method.PUT, "2.3.0/tokens/receiver/DE/ADA/" + uid + "?type=RFID", EMSP, HUB, token);
        assertThat(answer.path("status_code").asInt()).isEqualTo(1000);
    }

    private JsonNode said(Method method, String path, PartyId from, PartyId to, String body) {
        var request = Request.json(method, "/nl-vrm/ocpi/" + path, body.getBytes(UTF_8))
                .header("Authorization", CredentialsToken.header("theirs-" + from));
        var response = hub.gateway().through(this::silent).handle(new Routing(to, from, "r1", "c1").on(request));
        return Json.parse(response.body());
    }

    private void agree(@Nullable StandIn rules) {
        store.commit(Change.put(
                Kind.AGREEMENT, new Agreement(CPO, EMSP, HUB, HubFee.NONE, Markup.NONE, null, false, rules, now)));
    }

    private void connect(PartyId party, String version) {
        var origin = "http://" + party.partyCode() + ".test";
        store.commit(Change.put(
                Kind.CONNECTION,
                new Connection(
                        party.toString(),
                        Connection.State.CONNECTED,
                        origin,
                        version,
                        CredentialsToken.hash("theirs-" + party),
                        null,
                        "ours-at-" + party,
                        List.of(
                                new Endpoint("tokens", "SENDER", origin + "/tokens"),
                                new Endpoint("tokens", "RECEIVER", origin + "/tokens")),
                        List.of(new Party(party, Role.OTHER, Business.named("x"), now)),
                        now)));
    }
}
