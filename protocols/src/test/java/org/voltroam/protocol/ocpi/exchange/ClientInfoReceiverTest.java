package org.voltroam.protocol.ocpi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.server.OcpiServer;
import org.voltroam.protocol.ocpi.server.Platform;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.v230.V230;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Wires;

/** What a hub tells of the parties behind it, at one of them. */
final class ClientInfoReceiverTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final PartyId US = PartyId.parse("DE*EMO");

    private final Map<PartyId, ClientInfo> roster = new HashMap<>();
    private final OcpiServer server = new OcpiServer(
            new Platform(US, "/ocpi", "http://emsp.test/ocpi", Wires.of(new V221(), new V230())),
            hash -> List.of(peer("hub", Role.HUB), peer("cpo", Role.CPO)).stream()
                    .filter(known -> hash.equals(known.theirTokenHash()))
                    .findFirst(),
            Map.of(Address.receiver("hubclientinfo"), new ClientInfoReceiver(new Shelf())),
            () -> NOON);

    private final class Shelf implements ClientInfoReceiver.Roster {

        @Override
        public Optional<ClientInfo> find(PartyId party) {
            return Optional.ofNullable(roster.get(party));
        }

        @Override
        public void put(ClientInfo info) {
            roster.put(info.party(), info);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @Tag("HCI-05")
    void whatTheHubToldIsGivenBackAndWhatItDidNotIsNotThere(String version) {
        assertThat(ask("hub", Method.GET, version, "")).startsWith("404");

        assertThat(ask("hub", Method.PUT, version, info("CONNECTED", "11:00"))).contains("1000");

        assertThat(ask("hub", Method.GET, version, "")).contains("\"party_id\":\"GVB\"", "\"CONNECTED\"");
    }

    @Test
    void whatIsOlderDoesNotUndoWhatIsNewer() {
        ask("hub", Method.PUT, "2.2.1", info("OFFLINE", "11:00"));
        ask("hub", Method.PUT, "2.2.1", info("CONNECTED", "10:00"));

        assertThat(ask("hub", Method.GET, "2.2.1", "")).contains("OFFLINE");
    }

    @Test
    void onlyAHubTellsWhoIsBehindIt() {
        assertThat(ask("cpo", Method.PUT, "2.2.1", info("OFFLINE", "11:00"))).contains("2001");
        assertThat(roster).isEmpty();
    }

    @Test
    void nothingIsDeleted() {
        assertThat(ask("hub", Method.DELETE, "2.2.1", "")).startsWith("405");
    }

    private String ask(String caller, Method method, String version, String body) {
        var target = "/ocpi/" + version + "/hubclientinfo/receiver/NL/GVB";
        var request = body.isEmpty()
                ? Request.of(method, target)
                : Request.json(method, target, body.getBytes(StandardCharsets.UTF_8));
        var response = server.handle(request.header("Authorization", CredentialsToken.header("token-of-" + caller)));
        return response.status() + " " + new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String info(String status, String time) {
        return """
                {"country_code": "NL", "party_id": "GVB", "role": "CPO", "status": "%s",
                 "last_updated": "2026-03-14T%s:00Z"}""".formatted(status, time);
    }

    private static Connection peer(String name, Role role) {
        return new Connection(
                name,
                Connection.State.CONNECTED,
                null,
                "2.2.1",
                CredentialsToken.hash("token-of-" + name),
                null,
                "ours",
                List.of(),
                List.of(new Party(
                        new PartyId("NL", name.toUpperCase(java.util.Locale.ROOT)), role, Business.named(name), NOON)),
                NOON);
    }
}
