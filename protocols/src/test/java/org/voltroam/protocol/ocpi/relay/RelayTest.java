package org.voltroam.protocol.ocpi.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Gateway.Route;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.bridge.Bridges;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.v230.V230;
import org.voltroam.protocol.ocpi.wire.Wires;

/** What crosses the hub, what is changed on the way, and what does not cross. */
final class RelayTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final PartyId CPO = PartyId.parse("NL*GVB");
    private static final PartyId EMSP = PartyId.parse("DE*EMO");
    private static final PartyId STRANGER = PartyId.parse("DE*XXX");
    private static final PartyId OTHER = PartyId.parse("FR*OTH");
    private static final PartyId NEWER = PartyId.parse("BE*NEW");
    private static final PartyId OLDER = PartyId.parse("BE*OLD");
    private static final PartyId FAR_HUB = PartyId.parse("FR*HUB");
    private static final PartyId BEYOND = PartyId.parse("FR*BEY");
    private static final PartyId BEYOND_TOO = PartyId.parse("FR*TOO");
    private static final String HUB = "https://hub.test/nl-vrm/ocpi";

    private final List<Request> sent = new ArrayList<>();
    private final List<Relayed> copied = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();
    private Instant now = NOON;
    private Addressing.Found meant = new Addressing.Found.One(EMSP);
    private Response answer = Response.json(200, bytes("{\"status_code\":1000}"));

    private final InstantSource clock = () -> now;
    private final Tickets tickets = new Tickets(() -> "ticket-" + ids.incrementAndGet(), clock);
    private final Relay relay = new Relay(
            new Relay.Setting(
                    "/nl-vrm/ocpi",
                    HUB,
                    "2.2.1",
                    new Bridges(Wires.of(new V221(), new V230())),
                    null,
                    new Reader(),
                    StandIns.NONE,
                    PartyId.parse("NL*VRM"),
                    new Relay.Deadlines(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3)),
                    () -> "hub-request-" + ids.incrementAndGet(),
                    clock),
            new Table(),
            new Notes(),
            tickets,
            request -> Response.text(299, "the hub itself"));

    private static final class Table implements RoutingTable {

        private final List<Connection> connections = List.of(
                connection("cpo", CPO, Role.CPO),
                connection("emsp", EMSP, Role.EMSP),
                connection("other", OTHER, Role.CPO),
                connection("far", FAR_HUB, Role.HUB)
                        .with(List.of(
                                party("far", FAR_HUB, Role.HUB),
                                party("beyond", BEYOND, Role.CPO),
                                party("beyond", BEYOND_TOO, Role.EMSP),
                                party("cpo", CPO, Role.CPO))),
                connection("newer", NEWER, Role.EMSP, "2.3.0"),
                connection("older", OLDER, Role.EMSP, "2.1.1"));

        @Override
        public Optional<Connection> connectionOf(PartyId party) {
            return connections.stream().filter(each -> each.speaksFor(party)).findFirst();
        }

        @Override
        public boolean mayTalk(PartyId one, PartyId other) {
            return !one.equals(OTHER) && !other.equals(OTHER) && !other.equals(STRANGER);
        }

        @Override
        public Optional<Connection> withTokenHash(String hash) {
            return connections.stream()
                    .filter(each -> each.theirTokenHash().equals(hash))
                    .findFirst();
        }
    }

    /** Finds the receiver of what it is told to. */
    private final class Reader implements Addressing {

        @Override
        public Found whom(Letter letter) {
            return meant;
        }

        @Override
        public Response ask(List<PartyId> parties, Request question, Function<PartyId, Route> route) {
            parties.forEach(party -> assertThat(route.apply(party)).isInstanceOf(Route.Forward.class));
            return Response.text(200, "asked " + parties);
        }
    }

    private final class Notes implements Copies {

        @Override
        public boolean beforeAnswer(Relayed message) {
            return copied.add(message);
        }

        @Override
        public void afterwards(Relayed message) {
            copied.add(message);
        }
    }

    @Test
    @Tag("HUB-16")
    @Tag("HUB-14")
    @Tag("TRN-28")
    void aMessageCrossesAsBytesWithTheReceiversCredentials() {
        var body = bytes("{ \"location_id\" :\t\"GRACHT1\", \"x\": 1.50 }");

        ask(Method.POST, "/tokens/sender/04AA/authorize?type=RFID", CPO, EMSP, body);

        var out = sent.getFirst();
        assertThat(out.target()).isEqualTo("https://emsp.test/tokens/sender/04AA/authorize?type=RFID");
        assertThat(out.body()).isEqualTo(body);
        assertThat(out.headers().all("Authorization")).containsExactly(CredentialsToken.header("hubs-token-at-emsp"));
    }

    @Test
    @Tag("HUB-39")
    void theSendersCredentialsNeverLeaveTheHub() {
        var secret = CredentialsToken.header("token-of-cpo");

        ask(Method.POST, "/tokens/sender/04AA/authorize", CPO, EMSP, bytes("{}"));

        sent.getFirst().headers().each((name, value) -> assertThat(value).isNotEqualTo(secret));
    }

    @Test
    @Tag("HUB-05")
    @Tag("HUB-06")
    void theRequestIdIsNewOnEachHopAndTheCorrelationIdStays() {
        var response = ask(Method.GET, "/tokens/sender", CPO, EMSP, bytes(""));

        var out = sent.getFirst().headers();
        assertThat(out.first(Routing.REQUEST_ID))
                .hasValueSatisfying(id -> assertThat(id).startsWith("hub-request-"));
        assertThat(out.first(Routing.CORRELATION_ID)).contains("correlation-1");
        assertThat(response.headers().first(Routing.REQUEST_ID)).contains("request-1");
        assertThat(response.headers().first(Routing.CORRELATION_ID)).contains("correlation-1");
    }

    @Test
    @Tag("HUB-03")
    @Tag("HUB-04")
    void routingHeadersCrossAndComeBackSwapped() {
        var response = ask(Method.GET, "/tokens/sender", CPO, EMSP, bytes(""));

        var out = Routing.of(sent.getFirst());
        assertThat(out.from()).isEqualTo(CPO);
        assertThat(out.to()).isEqualTo(EMSP);
        var back = Routing.of(new Request(Method.GET, "/", response.headers(), new byte[0]));
        assertThat(back.from()).isEqualTo(EMSP);
        assertThat(back.to()).isEqualTo(CPO);
    }

    @ParameterizedTest
    @ValueSource(ints = {2000, 2001, 2003, 2999, 3000, 3001, 3999})
    @Tag("HUB-12")
    void aRefusalOfTheReceiverComesBackByteForByte(int status) {
        var refusal = "{ \"status_code\" : " + status + ", \"status_message\":\"why\", \"x\": [1.50] }";
        answer = Response.json(200, bytes(refusal));

        var response = ask(Method.POST, "/cdrs/receiver", CPO, EMSP, bytes("{}"));

        assertThat(status(response)).isEqualTo(200);
        assertThat(response.text()).isEqualTo(refusal);
    }

    @Test
    void theAnswersBodyComesBackByteForByte() {
        answer = Response.json(200, bytes("{ \"status_code\" : 1000, \"data\": [1.50] }"));

        assertThat(ask(Method.GET, "/tokens/sender", CPO, EMSP, bytes("")).text())
                .isEqualTo("{ \"status_code\" : 1000, \"data\": [1.50] }");
    }

    @Test
    @Tag("HUB-36")
    @Tag("HUB-39")
    void aResponseUrlBecomesATicketOfTheHubThatOnlyTheReceiverMayRedeemAndOnlyOnce() {
        ask(Method.POST, "/commands/receiver/STOP_SESSION", EMSP, CPO, command("https://emsp.test/commands/sender/42"));
        var given = Json.parse(sent.getFirst().body()).path("response_url").asString();
        assertThat(given).startsWith(HUB + "/2.2.1/relay/").hasSizeLessThanOrEqualTo(255);
        var path = given.substring((HUB + "/2.2.1").length());

        assertThat(status(ask(Method.POST, path, EMSP, CPO, bytes("{}")))).isEqualTo(404);
        var result = bytes("{\"result\":\"ACCEPTED\"}");
        assertThat(status(ask(Method.POST, path, CPO, EMSP, result))).isEqualTo(200);
        assertThat(sent.getLast().target()).isEqualTo("https://emsp.test/commands/sender/42");
        assertThat(sent.getLast().body()).isEqualTo(result);
        assertThat(sent.getLast().headers().all("Authorization"))
                .containsExactly(CredentialsToken.header("hubs-token-at-emsp"));
        assertThat(Routing.of(sent.getLast()).from()).isEqualTo(CPO);
        assertThat(Routing.of(sent.getLast()).to()).isEqualTo(EMSP);
        assertThat(status(ask(Method.POST, path, CPO, EMSP, result))).isEqualTo(404);
    }

    @Test
    @Tag("HUB-38")
    void aResultThatComesLateTwiceOrFromSomebodyElseGoesNoFurtherAndIsLogged() {
        var result = bytes("{\"result\":\"ACCEPTED\"}");
        answer = accepted(30);
        ask(Method.POST, "/commands/receiver/STOP_SESSION", EMSP, CPO, command("https://emsp.test/commands/sender/1"));
        var first = ticket(sent.getLast());
        ask(Method.POST, "/commands/receiver/STOP_SESSION", EMSP, CPO, command("https://emsp.test/commands/sender/2"));
        var second = ticket(sent.getLast());
        sent.clear();
        copied.clear();

        assertThat(code(ask(Method.POST, first, EMSP, CPO, result)))
                .as("not asked")
                .isEqualTo(2000);
        now = NOON.plusSeconds(40);
        assertThat(status(ask(Method.POST, first, CPO, EMSP, result)))
                .as("in time")
                .isEqualTo(200);
        assertThat(code(ask(Method.POST, first, CPO, EMSP, result))).as("twice").isEqualTo(2000);
        now = NOON.plusSeconds(41);
        assertThat(code(ask(Method.POST, second, CPO, EMSP, result))).as("late").isEqualTo(2000);

        assertThat(sent).hasSize(1);
        assertThat(copied).hasSize(4);
    }

    @Test
    @Tag("HUB-38")
    void afterANoNoResultIsAwaited() {
        answer = Response.json(200, bytes("{\"data\":{\"result\":\"REJECTED\",\"timeout\":30},\"status_code\":1000}"));
        ask(Method.POST, "/commands/receiver/STOP_SESSION", EMSP, CPO, command("https://emsp.test/commands/sender/1"));
        var ticket = ticket(sent.getLast());

        assertThat(code(ask(Method.POST, ticket, CPO, EMSP, bytes("{\"result\":\"ACCEPTED\"}"))))
                .isEqualTo(2000);
    }

    @Test
    @Tag("CMD-14")
    void aReservationMayBeCancelledByTheCpoAsLongAsItLasts() {
        answer = accepted(30);
        ask(Method.POST, "/commands/receiver/RESERVE_NOW", EMSP, CPO, command("https://emsp.test/commands/sender/1"));
        var ticket = ticket(sent.getLast());

        ask(Method.POST, ticket, CPO, EMSP, bytes("{\"result\":\"ACCEPTED\"}"));
        now = NOON.plus(Duration.ofHours(1));
        ask(Method.POST, ticket, CPO, EMSP, bytes("{\"result\":\"CANCELED_RESERVATION\"}"));
        ask(Method.POST, ticket, CPO, EMSP, bytes("{\"result\":\"CANCELED_RESERVATION\"}"));

        assertThat(sent).hasSize(3);
        assertThat(sent.getLast().target()).isEqualTo("https://emsp.test/commands/sender/1");
    }

    @ParameterizedTest
    @CsvSource({"DE, EMO, 1", "de, emo, 1", "DE, XYZ, 0", "NL, EMO, 0"})
    @Tag("CMD-10")
    void aCommandWithTheTokenOfSomebodyElseDoesNotCross(String country, String party, int crosses) {
        var command =
                "{\"response_url\":\"https://emsp.test/commands/sender/1\",\"token\":{\"country_code\":\"%s\",\"party_id\":\"%s\"}}"
                        .formatted(country, party);
        for (var name : List.of("START_SESSION", "RESERVE_NOW")) {
            sent.clear();
            var response = ask(Method.POST, "/commands/receiver/" + name, EMSP, CPO, bytes(command));

            assertThat(sent).hasSize(crosses);
            assertThat(code(response)).isEqualTo(crosses == 1 ? 1000 : 2001);
        }
    }

    @Test
    @Tag("HUB-37")
    void theResponseUrlOfAChargingProfileIsReplacedInTheQueryAndInTheBody() {
        var path = "/chargingprofiles/receiver/S1";
        var url = "https://emsp.test/chargingprofiles/sender/42?a=b";
        var query = "response_url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
        answer = accepted(30);

        ask(Method.GET, path + "?duration=900&" + query + "&more=1", EMSP, CPO, bytes(""));
        ask(Method.DELETE, path + "?" + query, EMSP, CPO, bytes(""));
        ask(Method.PUT, path, EMSP, CPO, bytes("{\"response_url\":\"" + url + "\",\"charging_profile\":{}}"));

        var tickets = List.of(
                sent.get(0).parameter("response_url").orElseThrow(),
                sent.get(1).parameter("response_url").orElseThrow(),
                Json.parse(sent.get(2).body()).path("response_url").asString());
        assertThat(sent.get(0).target())
                .startsWith("https://cpo.test/chargingprofiles/receiver/S1?duration=900&response_url=https%3A%2F%2F")
                .endsWith("&more=1");
        for (var ticket : tickets) {
            assertThat(ticket).startsWith(HUB + "/2.2.1/relay/");
            ask(
                    Method.POST,
                    ticket.substring((HUB + "/2.2.1").length()),
                    CPO,
                    EMSP,
                    bytes("{\"result\":\"ACCEPTED\"}"));
            assertThat(sent.getLast().target()).isEqualTo(url);
        }
    }

    @Test
    @Tag("HUB-37")
    void aChargingProfileIsNotForSomebodyElsesUrl() {
        var query = "?response_url=" + URLEncoder.encode("https://evil.test/x", StandardCharsets.UTF_8);

        assertThat(code(ask(Method.DELETE, "/chargingprofiles/receiver/S1" + query, EMSP, CPO, bytes(""))))
                .isEqualTo(2001);
        assertThat(sent).isEmpty();
    }

    private static Response accepted(int seconds) {
        return Response.json(
                200, bytes("{\"data\":{\"result\":\"ACCEPTED\",\"timeout\":" + seconds + "},\"status_code\":1000}"));
    }

    @Test
    @Tag("HUB-42")
    void pushesOfOneObjectGoOutOneAfterTheOtherAndThoseOfOthersMeanwhile() throws InterruptedException {
        var first = forward(relay.route(push(Method.PUT, "L1")));
        var second = relay.route(push(Method.PATCH, "L1/E1"));
        var third = relay.route(push(Method.PUT, "L1"));
        var other = relay.route(push(Method.PUT, "L2"));
        assertThat(other).isInstanceOf(Route.Forward.class);

        var gone = new java.util.concurrent.LinkedBlockingQueue<Route.Forward>();
        Stream.of(second, third).forEach(route -> Thread.startVirtualThread(() -> gone.add(forward(later(route)))));
        assertThat(gone).as("nothing overtakes the first").isEmpty();
        first.exchange().answered(answer);

        var next = Objects.requireNonNull(gone.poll(5, TimeUnit.SECONDS));
        assertThat(next.request().method()).isEqualTo(Method.PATCH);
        assertThat(gone).isEmpty();
        next.exchange().failed(new NoResponse(NoResponse.Cause.TIMEOUT, "silent"));
        var last = Objects.requireNonNull(gone.poll(5, TimeUnit.SECONDS));
        assertThat(last.request().method()).isEqualTo(Method.PUT);
        last.exchange().answered(answer);

        assertThat(relay.route(push(Method.PUT, "L1")))
                .as("nobody waits any more")
                .isInstanceOf(Route.Forward.class);
    }

    private static Route later(Route route) {
        return ((Route.Later) route).thought().get();
    }

    private static Request push(Method method, String path) {
        return request(method, "/locations/receiver/NL/GVB/" + path, CPO, EMSP, bytes("{}"));
    }

    private static String ticket(Request out) {
        return Json.parse(out.body()).path("response_url").asString().substring((HUB + "/2.2.1").length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.test/commands/sender/42",
                "https://emsp.test/commands/senders/42",
                "https://emsp.test/commands/sender/../../credentials",
                "https://emsp.test/commands/sender/%2e%2e/%2e%2e/credentials",
                "https://emsp.test.evil.test/commands/sender/42",
                "https://cpo.test/commands/sender/42"
            })
    @Tag("HUB-40")
    void aResponseUrlThatIsNoEndpointOfTheSenderIsRefused(String url) {
        var response = ask(Method.POST, "/commands/receiver/STOP_SESSION", EMSP, CPO, command(url));

        assertThat(code(response)).isEqualTo(2001);
        assertThat(sent).isEmpty();
    }

    @Test
    @Tag("HUB-34")
    void theNextPageIsReachedThroughTheHubByWhoAskedAsOftenAsNeeded() {
        answer = answer.header("Link", "<https://emsp.test/tokens/sender?offset=100&limit=100>; rel=\"next\"")
                .header("X-Total-Count", "250")
                .header("X-Limit", "100");
        var headers = ask(Method.GET, "/tokens/sender", CPO, EMSP, bytes("")).headers();
        var link = headers.first("Link").orElseThrow();
        assertThat(headers.first("X-Total-Count")).contains("250");
        assertThat(headers.first("X-Limit")).contains("100");
        assertThat(link).startsWith("<" + HUB + "/2.2.1/relay/").endsWith(">; rel=\"next\"");
        var path = link.substring(1 + (HUB + "/2.2.1").length(), link.indexOf('>'));

        ask(Method.GET, path, CPO, EMSP, bytes(""));
        ask(Method.GET, path, CPO, EMSP, bytes(""));

        assertThat(sent).hasSize(3);
        assertThat(sent.getLast().target()).isEqualTo("https://emsp.test/tokens/sender?offset=100&limit=100");
    }

    @Test
    @Tag("HUB-35")
    void theLocationOfACdrIsReachedThroughTheHubToo() {
        answer = answer.header("Location", "https://emsp.test/cdrs/receiver/NL/GVB/1");

        var location = ask(Method.POST, "/cdrs/receiver", CPO, EMSP, bytes("{}"))
                .headers()
                .first("Location")
                .orElseThrow();
        ask(Method.GET, location.substring((HUB + "/2.2.1").length()), CPO, EMSP, bytes(""));

        assertThat(sent.getLast().target()).isEqualTo("https://emsp.test/cdrs/receiver/NL/GVB/1");
    }

    @Test
    @Tag("HUB-40")
    void aLinkThatLeadsElsewhereIsLeftOut() {
        answer = answer.header("Link", "<https://evil.test/tokens/sender?offset=100>; rel=\"next\"");

        assertThat(ask(Method.GET, "/tokens/sender", CPO, EMSP, bytes(""))
                        .headers()
                        .first("Link"))
                .isEmpty();
    }

    @Test
    void aTicketExpires() {
        answer = answer.header("Link", "<https://emsp.test/tokens/sender?offset=100>; rel=\"next\"");
        var link = ask(Method.GET, "/tokens/sender", CPO, EMSP, bytes(""))
                .headers()
                .first("Link")
                .orElseThrow();
        now = NOON.plus(Duration.ofHours(1)).plusMillis(1);

        var path = link.substring(1 + (HUB + "/2.2.1").length(), link.indexOf('>'));

        assertThat(status(ask(Method.GET, path, CPO, EMSP, bytes("")))).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tokens/sender/../../credentials",
                "/tokens/sender/..",
                "/tokens/sender/./x",
                "/tokens/sender/%2e%2E/x",
                "/tokens/sender/..%2fx",
                "/tokens/sender/..%5cx",
                "/tokens/sender/a/..?x=1"
            })
    void aPathThatClimbsOutOfItsModuleDoesNotCross(String path) {
        assertThat(status(ask(Method.DELETE, path, CPO, EMSP, bytes("")))).isEqualTo(404);
        assertThat(sent).isEmpty();
    }

    @Test
    void pointsThatDoNotClimbCross() {
        ask(Method.GET, "/tokens/sender/a..b/...?x=/../", CPO, EMSP, bytes(""));

        assertThat(sent.getFirst().target()).isEqualTo("https://emsp.test/tokens/sender/a..b/...?x=/../");
    }

    @Test
    @Tag("HUB-41")
    void whoIsBehindAnotherHubIsReachedThroughItUnderTheSameAddresses() {
        ask(Method.PUT, "/tokens/receiver/DE/EMO/1", EMSP, BEYOND, bytes("{}"));

        assertThat(sent.getFirst().target()).isEqualTo("https://far.test/tokens/receiver/DE/EMO/1");
        assertThat(Routing.of(sent.getFirst()).from()).isEqualTo(EMSP);
        assertThat(Routing.of(sent.getFirst()).to()).isEqualTo(BEYOND);
    }

    @Test
    @Tag("HUB-41")
    void whatAnotherHubBringsDoesNotGoRoundInCircles() {
        var back = request(Method.GET, "/tokens/sender/1", BEYOND_TOO, BEYOND, bytes(""));
        var round = request(Method.GET, "/tokens/sender/1", CPO, EMSP, bytes(""));

        assertThat(code(through(back.header("Authorization", CredentialsToken.header("token-of-far")))))
                .isEqualTo(4001);
        assertThat(code(through(round.header("Authorization", CredentialsToken.header("token-of-far")))))
                .isEqualTo(4000);
        assertThat(sent).isEmpty();
    }

    @Test
    @Tag("HUB-07")
    void whoSpeaksForSomebodyElseIsRefusedAndWrittenDown() {
        var request = request(Method.GET, "/tokens/sender", EMSP, CPO, bytes(""))
                .header("Authorization", CredentialsToken.header("token-of-cpo"));

        assertThat(code(through(request))).isEqualTo(2001);
        assertThat(sent).isEmpty();
        assertThat(copied).extracting(Relayed::trouble).containsExactly("FROM is no party of cpo");
        assertThat(copied.getFirst().isAccepted()).isFalse();
    }

    @Test
    @Tag("TRN-02")
    void aStrangerIsNotLetIn() {
        var request =
                request(Method.GET, "/tokens/sender", CPO, EMSP, bytes("")).header("Authorization", "Token bm9uZQ==");

        assertThat(status(through(request))).isEqualTo(401);
    }

    @Test
    @Tag("HUB-08")
    void partiesWithoutAnAgreementDoNotReachEachOther() {
        assertThat(code(ask(Method.GET, "/tokens/sender", OTHER, EMSP, bytes(""))))
                .isEqualTo(4001);
        assertThat(code(ask(Method.GET, "/tokens/sender", CPO, STRANGER, bytes(""))))
                .isEqualTo(4001);
    }

    /** A push that is told 4001 is not offered again; this one must be. */
    @Test
    void aPartyThatIsExpectedAndHasNotRegisteredYetIsAConnectionProblem() {
        assertThat(code(ask(Method.PUT, "/tokens/receiver/DE/EMO/1", EMSP, PartyId.parse("NL*NEW"), bytes("{}"))))
                .isEqualTo(4003);
    }

    @Test
    void aModuleTheReceiverDoesNotServeIsAConnectionProblem() {
        assertThat(code(ask(Method.GET, "/tariffs/receiver/1", EMSP, CPO, bytes(""))))
                .isEqualTo(4003);
    }

    @Test
    void nothingCrossesIntoAVersionWithoutRoutingHeaders() {
        assertThat(code(ask(Method.PUT, "/tokens/receiver/NL/GVB/1", CPO, OLDER, bytes("{}"))))
                .isEqualTo(4003);
        assertThat(sent).isEmpty();
    }

    @Test
    void whatReachesAnotherVersionIsSaidInIt() {
        answer = Response.json(200, bytes("""
                {"status_code":1000,"timestamp":"2026-03-14T12:00:00Z","data":{"result":"ACCEPTED","timeout":30}}"""));
        var body = "{\"response_url\":\"https://cpo.test/commands/sender/42\",\"session_id\":\"S1\"}";

        var response = ask(Method.POST, "/commands/receiver/STOP_SESSION", CPO, NEWER, bytes(body));

        assertThat(code(response)).isEqualTo(1000);
        assertThat(Json.parse(response.body()).path("data").path("timeout").asInt())
                .isEqualTo(30);
        assertThat(sent.getFirst().target()).isEqualTo("https://newer.test/commands/receiver/STOP_SESSION");
        assertThat(Json.parse(sent.getFirst().body()).path("response_url").asString())
                .startsWith(HUB + "/2.3.0/relay/"); // who is called back calls in its own version
        assertThat(copied).extracting(Relayed::losses).containsExactly("");
    }

    @Test
    void whatLacksAFieldOfItsOwnVersionDoesNotReachAnother() {
        var response = ask(Method.PUT, "/tokens/receiver/NL/GVB/1", CPO, NEWER, bytes("{}"));

        assertThat(code(response)).isEqualTo(2001);
        assertThat(response.text()).contains("/country_code MISSING");
        assertThat(sent).isEmpty();
    }

    @Test
    @Tag("HUB-11")
    void anAnswerThatCannotBeToldIsNotSilence() {
        answer = Response.json(200, bytes("{\"status_code\":1000,\"data\":{}}"));

        var response = ask(Method.POST, "/tokens/sender/04AA/authorize", CPO, NEWER, bytes(""));

        assertThat(code(response)).isEqualTo(4000);
        assertThat(response.text()).contains("/allowed MISSING");
    }

    @Test
    @Tag("HUB-09")
    @Tag("HUB-10")
    void silenceAndAbsenceHaveStatusesOfTheirOwn() {
        assertThat(code(failing(NoResponse.Cause.TIMEOUT))).isEqualTo(4002);
        assertThat(code(failing(NoResponse.Cause.UNREACHABLE))).isEqualTo(4003);
        assertThat(copied).extracting(Relayed::trouble).containsExactly("TIMEOUT", "UNREACHABLE");
    }

    @ParameterizedTest
    @EnumSource(NoResponse.Cause.class)
    @Tag("SES-06")
    void whatWasNotAnsweredIsNotSentAgain(NoResponse.Cause cause) {
        var tried = new AtomicInteger();
        var request = request(Method.PATCH, "/sessions/receiver/NL/GVB/1", CPO, EMSP, bytes("{}"));

        relay.through(out -> {
                    tried.incrementAndGet();
                    throw new NoResponse(cause, "nothing came back");
                })
                .handle(request);

        assertThat(tried).hasValue(1);
    }

    @Test
    @Tag("S05")
    void whatIsAnothersByThePathOrTheTokenDoesNotCross() {
        assertThat(status(ask(Method.PUT, "/locations/receiver/NL/OTH/1", CPO, EMSP, bytes("{}"))))
                .isEqualTo(404);
        assertThat(status(ask(Method.PATCH, "/sessions/receiver/DE/EMO/1", CPO, EMSP, bytes("{}"))))
                .isEqualTo(404);
        assertThat(code(ask(
                        Method.PUT,
                        "/sessions/receiver/NL/GVB/1",
                        CPO,
                        EMSP,
                        bytes("{\"cdr_token\": {\"country_code\": \"DE\", \"party_id\": \"XXX\"}}"))))
                .isEqualTo(2001);
        assertThat(sent).isEmpty();
    }

    @Test
    void eachKindOfMessageHasItsDeadline() {
        assertThat(deadline(Method.POST, "/tokens/sender/04AA/authorize")).isEqualTo(Duration.ofSeconds(1));
        assertThat(deadline(Method.POST, "/cdrs/receiver")).isEqualTo(Duration.ofSeconds(2));
        assertThat(deadline(Method.PUT, "/locations/receiver/NL/GVB/1")).isEqualTo(Duration.ofSeconds(2));
        assertThat(deadline(Method.GET, "/locations/receiver/NL/GVB/1")).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aCdrIsCopiedBeforeItsSenderHearsThatItArrived() {
        var route = forward(relay.route(request(Method.POST, "/cdrs/receiver", CPO, EMSP, bytes("{}"))));

        assertThat(route.exchange().blocks()).isTrue();
        route.exchange().answered(answer);
        assertThat(copied).hasSize(2);
        assertThat(copied.getFirst().is("cdrs", Method.POST)).isTrue();
    }

    @Test
    @Tag("HUB-25")
    void whatNamesNoReceiverGoesToWhomItIsForAndIsAddressedToIt() {
        var response = through(unaddressed(Method.POST, "/tokens/sender/04AA/authorize"));

        var out = Routing.of(sent.getFirst());
        assertThat(out.to()).isEqualTo(EMSP);
        assertThat(out.from()).isEqualTo(CPO);
        assertThat(response.headers().first(Routing.FROM_PARTY)).contains(EMSP.partyCode());
    }

    @Test
    @Tag("HUB-28")
    void aListIsNeverAskedOfNobody() {
        var response = through(unaddressed(Method.GET, "/tokens/sender?limit=1"));

        assertThat(code(response)).isEqualTo(2002);
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("OCPI-to-country-code");
        assertThat(sent).isEmpty();
    }

    @Test
    @Tag("HUB-26")
    void whatFindsNoReceiverIsRefused() {
        meant = new Addressing.Found.Nobody(StatusCode.UNKNOWN_RECEIVER, "nobody has that location");

        var response = through(unaddressed(Method.POST, "/commands/receiver/START_SESSION"));

        assertThat(code(response)).isEqualTo(4001);
        assertThat(sent).isEmpty();
    }

    @Test
    void whoIsFoundHasToBeSomebodyTheSenderRoamsWith() {
        meant = new Addressing.Found.One(OTHER);

        assertThat(code(through(unaddressed(Method.POST, "/tokens/sender/04AA/authorize"))))
                .isEqualTo(4001);
    }

    @Test
    void severalMayBeAsked() {
        meant = new Addressing.Found.AnyOf(List.of(EMSP));

        assertThat(new String(
                        through(unaddressed(Method.POST, "/tokens/sender/04AA/authorize"))
                                .body(),
                        StandardCharsets.UTF_8))
                .isEqualTo("asked [DE*EMO]");
    }

    @Test
    void whatIsForTheHubItselfIsAnsweredByTheHub() {
        assertThat(status(ask(Method.GET, "/credentials/sender", CPO, EMSP, bytes(""))))
                .isEqualTo(299);
        assertThat(status(ask(Method.GET, "/tokens/sender", CPO, PartyId.parse("NL*VRM"), bytes(""))))
                .isEqualTo(299);
    }

    private Duration deadline(Method method, String path) {
        return forward(relay.route(request(method, path, CPO, EMSP, bytes("{}"))))
                .deadline();
    }

    private static Route.Forward forward(Route route) {
        return route instanceof Route.Later(var thought) ? forward(thought.get()) : (Route.Forward) route;
    }

    private Response failing(NoResponse.Cause cause) {
        var request = request(Method.GET, "/tokens/sender", CPO, EMSP, bytes(""));
        return relay.through(out -> {
                    throw new NoResponse(cause, "nothing came");
                })
                .handle(request);
    }

    private Response ask(Method method, String path, PartyId from, PartyId to, byte[] body) {
        return through(request(method, path, from, to, body));
    }

    private Response through(Request request) {
        return relay.through(out -> {
                    sent.add(out);
                    return answer;
                })
                .handle(request);
    }

    private static Request unaddressed(Method method, String path) {
        var request = Request.json(method, "/nl-vrm/ocpi/2.2.1" + path, bytes("{}"))
                .header("Authorization", CredentialsToken.header("token-of-cpo"));
        return new Routing(null, CPO, "request-1", "correlation-1").on(request);
    }

    private static Request request(Method method, String path, PartyId from, PartyId to, byte[] body) {
        var token = from.equals(CPO) ? "token-of-cpo" : from.equals(EMSP) ? "token-of-emsp" : "token-of-other";
        var request = Request.json(method, "/nl-vrm/ocpi/2.2.1" + path, body)
                .header("Authorization", CredentialsToken.header(token));
        return new Routing(to, from, "request-1", "correlation-1").on(request);
    }

    private static Connection connection(String name, PartyId party, Role role) {
        return connection(name, party, role, "2.2.1");
    }

    private static Connection connection(String name, PartyId party, Role role, String version) {
        return new Connection(
                name,
                Connection.State.CONNECTED,
                "https://" + name + ".test/versions",
                version,
                CredentialsToken.hash("token-of-" + name),
                null,
                "hubs-token-at-" + name,
                List.of(
                        endpoint(name, "tokens", "SENDER"),
                        endpoint(name, "tokens", "RECEIVER"),
                        endpoint(name, "cdrs", "RECEIVER"),
                        endpoint(name, "locations", "RECEIVER"),
                        endpoint(name, "sessions", "RECEIVER"),
                        endpoint(name, "chargingprofiles", "SENDER"),
                        endpoint(name, "chargingprofiles", "RECEIVER"),
                        endpoint(name, "commands", "SENDER"),
                        endpoint(name, "commands", "RECEIVER")),
                List.of(party(name, party, role)),
                NOON);
    }

    private static Party party(String name, PartyId party, Role role) {
        return new Party(party, role, Business.named(name), NOON);
    }

    private static Endpoint endpoint(String name, String module, String role) {
        return new Endpoint(
                module, role, "https://" + name + ".test/" + module + "/" + role.toLowerCase(java.util.Locale.ROOT));
    }

    private static byte[] command(String url) {
        return bytes("{\"response_url\":\"" + url + "\",\"session_id\":\"S1\"}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int status(Response response) {
        return response.status();
    }

    private static int code(Response response) {
        return Json.parse(response.body()).path("status_code").asInt();
    }
}
