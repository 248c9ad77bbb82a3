package org.voltroam.role.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.domain.catalog.party.Connection.State;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.feed.Receiver.Delivery;
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

/** What the hub finds out about how it reaches the parties behind it, and whom it tells. */
final class RosterTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final PartyId HUB = PartyId.parse("NL*VRM");
    private static final PartyId CPO = PartyId.parse("NL*ONE");
    private static final PartyId EMSP = PartyId.parse("DE*ADA");
    private static final PartyId STRANGER = PartyId.parse("DE*BOB");

    private final Store store = new MemoryStore();
    private final List<Request> sent = new ArrayList<>();
    private Instant now = NOON;
    private boolean silent;
    private final Member member = member();
    private final Hub hub = new Hub(
            member,
            Runnable::run,
            Deadlines.standard(),
            new Roster.Pace(Duration.ofMinutes(5), Duration.ofSeconds(30), 3, Duration.ofMinutes(1)));

    @BeforeEach
    void theyAgreed() {
        store.commit(Change.put(Kind.AGREEMENT, new Agreement(CPO, EMSP, HUB, HubFee.NONE, Markup.NONE, NOON)));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    @Tag("HCI-07")
    void aPartyIsPlannedUntilItRegistersConnectedThenAndSuspendedWhenItIsHeldUp() {
        assertThat(statusAfter(Duration.ZERO)).isEqualTo("PLANNED");
        connect(CPO, State.CONNECTED, "2.2.1");
        assertThat(statusAfter(Duration.ofSeconds(1))).isEqualTo("CONNECTED");
        connect(CPO, State.SUSPENDED, "2.2.1");
        assertThat(statusAfter(Duration.ofSeconds(1))).isEqualTo("SUSPENDED");
    }

    @Test
    @Tag("HCI-06")
    @Tag("HCI-11")
    void whoIsSilentIsAskedAndOfflineAfterThreeVainQuestions() {
        connect(CPO, State.CONNECTED, "2.2.1");
        statusAfter(Duration.ZERO);
        silent = true;

        assertThat(statusAfter(Duration.ofMinutes(4))).isEqualTo("CONNECTED");
        assertThat(sent).hasSize(1);
        assertThat(statusAfter(Duration.ofMinutes(2))).isEqualTo("CONNECTED");
        assertThat(statusAfter(Duration.ofSeconds(31))).isEqualTo("CONNECTED");
        assertThat(statusAfter(Duration.ofSeconds(31))).isEqualTo("OFFLINE");

        silent = false;
        statusAfter(Duration.ofSeconds(31));
        assertThat(statusAfter(Duration.ofMinutes(1))).isEqualTo("CONNECTED");
        assertThat(sent).allMatch(request -> request.target().equals("http://nl-one.test/versions"));
        assertThat(Routing.of(sent.getFirst()).to()).isNull();
    }

    @Test
    @Tag("HCI-11")
    void aPartyThatComesAndGoesIsToldOfOnceAMinute() {
        connect(CPO, State.CONNECTED, "2.2.1");
        statusAfter(Duration.ZERO);
        silent = true;
        statusAfter(Duration.ofMinutes(7));
        statusAfter(Duration.ofSeconds(31));
        assertThat(statusAfter(Duration.ofSeconds(31))).isEqualTo("OFFLINE");
        silent = false;

        assertThat(statusAfter(Duration.ofSeconds(31))).isEqualTo("OFFLINE");
        assertThat(statusAfter(Duration.ofSeconds(31))).isEqualTo("CONNECTED");
    }

    @Test
    @Tag("HCI-01")
    @Tag("HCI-02")
    @Tag("HUB-02")
    void thoseWithAnAgreementAreToldInTheirVersionWithoutRoutingHeaders() {
        connect(CPO, State.CONNECTED, "2.2.1");
        connect(EMSP, State.CONNECTED, "2.3.0");
        connect(STRANGER, State.CONNECTED, "2.2.1");
        hub.look();
        sent.clear();

        assertThat(told(EMSP)).hasAtLeastOneElementOfType(Delivery.Delivered.class);
        assertThat(told(STRANGER)).hasOnlyElementsOfType(Delivery.NotForThem.class);

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().target()).isEqualTo("http://de-ada.test/hubclientinfo/NL/ONE");
        assertThat(sent.getFirst().text())
                .contains("\"country_code\":\"NL\"", "\"party_id\":\"ONE\"", "\"role\":\"CPO\"", "\"CONNECTED\"");
        assertThat(Routing.of(sent.getFirst()).to()).isNull();
    }

    @Test
    @Tag("HCI-03")
    void whoHasGoneIsSuspendedAndStillListed() {
        connect(CPO, State.CONNECTED, "2.2.1");
        connect(EMSP, State.CONNECTED, "2.2.1");
        hub.look();
        connect(CPO, State.ENDED, "2.2.1");
        hub.look();

        assertThat(list(EMSP, "")).contains("\"ONE\"", "SUSPENDED");
    }

    @Test
    @Tag("HCI-04")
    void theListHasWhomTheCallerRoamsWithSinceAMomentAndNoRoutingHeadersAreNeeded() {
        connect(CPO, State.CONNECTED, "2.2.1");
        connect(EMSP, State.CONNECTED, "2.2.1");
        connect(STRANGER, State.CONNECTED, "2.2.1");
        hub.look();

        assertThat(list(EMSP, "")).contains("\"ONE\"").doesNotContain("\"ADA\"");
        assertThat(list(EMSP, "?date_from=2026-03-14T13:00:00Z")).contains("\"data\":[]");
        assertThat(list(STRANGER, "")).contains("\"data\":[]");
    }

    @Test
    @Tag("CRD-20")
    void whomTheHubLeadsToIsToldAnewByCredentialsOnceForChangesThatComeTogether() {
        connect(CPO, State.CONNECTED, "2.2.1");
        connect(EMSP, State.CONNECTED, "2.3.0");
        hub.look();
        sent.clear();

        agree(STRANGER);
        hub.look();
        now = now.plus(Duration.ofSeconds(30));
        agree(PartyId.parse("NL*TWO"));
        hub.look();
        assertThat(puts()).as("changes that come together are told together").isEmpty();
        now = now.plus(Duration.ofSeconds(31));
        hub.look();
        assertThat(puts()).hasSize(1);
        assertThat(puts().getFirst().target()).isEqualTo("http://de-ada.test/credentials");
        assertThat(puts().getFirst().text()).contains("\"ONE\"", "\"TWO\"", STRANGER.partyCode());
        now = now.plus(Duration.ofMinutes(5));
        hub.look();
        assertThat(puts()).as("told once, and the peer of 2.2.1 not at all").hasSize(1);
        assertThat(told(EMSP)).as("besides the ClientInfo").hasAtLeastOneElementOfType(Delivery.Delivered.class);
    }

    @Test
    @Tag("HCI-12")
    void aPeerOf230FindsTheSamePartiesInTheCredentialsAsInTheListAndNeverAHub() {
        connect(CPO, State.CONNECTED, "2.2.1");
        connect(EMSP, State.CONNECTED, "2.3.0");
        connect(STRANGER, State.CONNECTED, "2.2.1");
        agree(PartyId.parse("NL*TWO"));
        hub.look();

        var listed = Json.parse(got(EMSP, "2.3.0/hubclientinfo/sender").body()).path("data");
        var roles = Json.parse(got(EMSP, "2.3.0/credentials/sender").body())
                .path("data")
                .path("roles");
        assertThat(roles(listed))
                .containsExactlyInAnyOrder("CPO ONE", "CPO TWO")
                .isEqualTo(roles(roles));
    }

    private static Set<String> roles(JsonNode list) {
        var all = new TreeSet<String>();
        list.forEach(each -> all.add(
                each.path("role").asString() + " " + each.path("party_id").asString()));
        return all;
    }

    private void agree(PartyId cpo) {
        store.commit(Change.put(Kind.AGREEMENT, new Agreement(cpo, EMSP, HUB, HubFee.NONE, Markup.NONE, now)));
    }

    private List<Request> puts() {
        return sent.stream()
                .filter(request ->
                        request.method() == Method.PUT && request.target().endsWith("/credentials"))
                .toList();
    }

    private Response got(PartyId caller, String path) {
        var request = Request.get("/nl-vrm/ocpi/" + path)
                .header("Authorization", CredentialsToken.header("theirs-" + caller));
        return hub.gateway().through(this::answered).handle(request);
    }

    private String statusAfter(Duration time) {
        now = now.plus(time);
        hub.look();
        return Optional.of("NL*ONE/cpo")
                .flatMap(key -> store.find(Kind.CLIENT_INFO, key))
                .map(ClientInfo::status)
                .orElseThrow()
                .text();
    }

    private List<Delivery> told(PartyId party) {
        return store.changesAfter(0, 100).stream()
                .filter(change -> change.kind().equals("client_info"))
                .map(change -> hub.receiver(party).deliver(change))
                .toList();
    }

    private String list(PartyId caller, String query) {
        var request = Request.get("/nl-vrm/ocpi/2.2.1/hubclientinfo/sender" + query)
                .header("Authorization", CredentialsToken.header("theirs-" + caller));
        return new String(hub.gateway().through(this::answered).handle(request).body(), StandardCharsets.UTF_8);
    }

    private Member member() {
        var party = new Party(HUB, Role.HUB, Business.named("Hub"), NOON);
        return Member.of(
                party, "http://hub.test", store, new Directory(store), this::answered, Egress.ANYWHERE, () -> now);
    }

    private Response answered(Request request) {
        sent.add(request);
        if (silent) {
            throw new NoResponse(NoResponse.Cause.UNREACHABLE, "nobody is there");
        }
        return Response.json(200, body(request).getBytes(StandardCharsets.UTF_8));
    }

    /** What a peer of 2.3.0 says of itself. */
    private static String body(Request request) {
        var origin = "http://de-ada.test";
        return switch (request.target().replace(origin, "")) {
            case "/versions" -> data("[{\"version\":\"2.3.0\",\"url\":\"" + origin + "/2.3.0\"}]");
            case "/2.3.0" ->
                data("{\"version\":\"2.3.0\",\"endpoints\":["
                        + endpoint("credentials", "SENDER", origin + "/credentials") + ","
                        + endpoint("hubclientinfo", "RECEIVER", origin + "/hubclientinfo") + "]}");
            case "/credentials" ->
                data(
                        "{\"token\":\"new\",\"url\":\"" + origin
                                + "/versions\",\"roles\":[{\"role\":\"EMSP\",\"country_code\":\"DE\",\"party_id\":\"ADA\",\"business_details\":{\"name\":\"x\"}}]}");
            default -> "{\"status_code\":1000}";
        };
    }

    private static String endpoint(String module, String role, String url) {
        return "{\"identifier\":\"" + module + "\",\"role\":\"" + role + "\",\"url\":\"" + url + "\"}";
    }

    private static String data(String data) {
        return "{\"status_code\":1000,\"data\":" + data + "}";
    }

    private void connect(PartyId party, State state, String version) {
        var origin = "http://" + party.toString().toLowerCase(Locale.ROOT).replace('*', '-') + ".test";
        store.commit(Change.put(
                Kind.CONNECTION,
                new Connection(
                        party.toString(),
                        state,
                        origin + "/versions",
                        version,
                        CredentialsToken.hash("theirs-" + party),
                        null,
                        "ours-at-" + party,
                        List.of(new Endpoint("hubclientinfo", "RECEIVER", origin + "/hubclientinfo")),
                        List.of(new Party(party, Role.OTHER, Business.named("x"), NOON)),
                        NOON)));
    }
}
