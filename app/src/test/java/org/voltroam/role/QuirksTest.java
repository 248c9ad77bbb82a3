package org.voltroam.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.location.EvseState;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Quirk;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.exchange.TheirList;

/** A CPO and an eMSP on a socket that does not do all as the specification says. */
final class QuirksTest {

    private static final PartyId CPO = PartyId.parse("NL*ONE");
    private static final PartyId ADA = PartyId.parse("DE*ADA");
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final String PLAIN = "Token secret-a";
    private static final String BASE64 = "Token c2VjcmV0LWE=";

    private final MemoryStore store = new MemoryStore();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> heard = new ArrayList<>();
    private final Member member = Member.of(
            new Party(CPO, Role.CPO, Business.named("One"), NOON),
            "http://one.test",
            store,
            new Directory(store),
            this::carried,
            Egress.ANYWHERE,
            () -> NOON);
    private String version = "2.2.1";
    private String form = PLAIN;
    private String invitedBy = BASE64;
    private HttpServer server;

    QuirksTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void theyAgreed() {
        server.createContext("/", this::answer);
        server.start();
        store.commit(Change.put(Kind.AGREEMENT, new Agreement(CPO, ADA, null, HubFee.NONE, Markup.NONE, NOON)));
    }

    @AfterEach
    void close() {
        server.stop(0);
        http.close();
    }

    @Test
    void aPeerThatRefusesTheTokenInBase64GetsItAsItIsFromThenOn() {
        var peer = registered();
        assertThat(peer.quirks()).singleElement().satisfies(noted -> {
            assertThat(noted.quirk()).isEqualTo(Quirk.PLAIN_TOKEN);
            assertThat(noted.learned()).isTrue();
            assertThat(noted.because()).contains("401", "in Base64").endsWith("the token as it is");
            assertThat(noted.at()).isEqualTo(NOON);
        });
        heard.clear();
        member.ask(ADA, ada -> ada.patch(state()));
        assertThat(heard).singleElement().asString().contains("Token token-c");
    }

    @Test
    void aPeerOf211ThatWantsBase64GetsIt() {
        version = "2.1.1";
        form = BASE64;
        assertThat(registered().has(Quirk.BASE64_TOKEN)).isTrue();
        heard.clear();
        member.ask(ADA, ada -> ada.patch(state()));
        assertThat(heard).singleElement().asString().contains("Token dG9rZW4tYw==");
    }

    @Test
    void aPeerThatDoesAsTheSpecificationSaysHasNone() {
        form = BASE64;
        assertThat(registered().quirks()).isEmpty();
    }

    @Test
    void aPeerThatRefusesPatchIsNotAskedForItAgain() {
        form = BASE64;
        registered();
        var reply = member.ask(ADA, ada -> WholeInstead.of(ada, state(), Optional::empty));
        assertThat(reply).isInstanceOf(Reply.Declined.class);
        assertThat(known().has(Quirk.NO_PATCH)).isTrue();
        assertThat(known().quirks().getFirst().because()).contains("PATCH", "405");
    }

    @Test
    void aListWithoutLinksIsReadByOffsetToItsEnd() {
        form = BASE64;
        registered();
        var uids = new ArrayList<String>();
        member.ask(
                ADA,
                ada -> ada.read(
                        TheirList.TOKENS,
                        null,
                        NOON,
                        found -> uids.add(found.value().uid().text())));
        assertThat(uids).containsExactly("0", "1", "2");
        assertThat(known().has(Quirk.NO_PAGE_LINKS)).isTrue();
        assertThat(known().quirks().getFirst().because()).contains("no Link header", "offset=1");
    }

    @Test
    void whatAnOperatorSaysCountsMoreThanWhatIsSeenUntilItIsForgotten() {
        form = BASE64;
        registered();
        var operator = new Onboarding(member);
        operator.quirk("ada", Quirk.NO_PATCH, false, "their 405 was a mistake, mended on Monday");
        member.ask(ADA, ada -> WholeInstead.of(ada, state(), Optional::empty));
        assertThat(known().has(Quirk.NO_PATCH)).isFalse();
        operator.forget("ada", Quirk.NO_PATCH);
        member.ask(ADA, ada -> WholeInstead.of(ada, state(), Optional::empty));
        assertThat(known().has(Quirk.NO_PATCH)).isTrue();
        assertThat(operator.quirk("ada", Quirk.NO_PATCH, true, " ")).isInstanceOf(Onboarding.Outcome.Refused.class);
    }

    @Test
    void aPeerThatWantsASlashAtTheEndGetsOne() {
        form = BASE64;
        registered();
        new Onboarding(member).quirk("ada", Quirk.SLASH_AT_END, true, "it answers 404 without");
        heard.clear();
        member.ask(ADA, ada -> ada.patch(state()));
        assertThat(heard).singleElement().asString().contains("/locations/NL/ONE/L1/E1/ ");
    }

    private Connection registered() {
        invitedBy = form;
        var reply = member.register("ada", origin() + "/versions", "secret-a", null);
        assertThat(reply).as(reply.told()).isInstanceOf(Reply.Answered.class);
        return known();
    }

    private Connection known() {
        return member.directory().connection("ada").orElseThrow();
    }

    private static EvseState state() {
        return new EvseState(CPO, LocationId.of("L1"), EvseUid.of("E1"), Open.of(EvseStatus.AVAILABLE), NOON);
    }

    private String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    // The eMSP

    private void answer(HttpExchange exchange) throws IOException {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        var path = exchange.getRequestURI().toString();
        heard.add(exchange.getRequestMethod() + " " + path + " " + authorization);
        exchange.getRequestBody().readAllBytes();
        var lists = path.equals("/versions") && version.equals("2.1.1");
        if (!lists && authorization.contains("c2VjcmV0") != invitedBy.equals(BASE64) && isFirst(authorization)) {
            send(exchange, 401, "{\"status_code\":2000}");
        } else if (exchange.getRequestMethod().equals("PATCH")) {
            send(exchange, 405, "{\"status_code\":2000}");
        } else {
            if (path.startsWith("/tokens")) {
                exchange.getResponseHeaders().add("X-Total-Count", "3");
            }
            send(exchange, 200, "{\"status_code\":1000,\"data\":" + data(path) + "}");
        }
    }

    private static boolean isFirst(String authorization) {
        return authorization.equals(PLAIN) || authorization.equals(BASE64);
    }

    private String data(String path) {
        if (path.startsWith("/tokens")) {
            var offset = path.contains("offset=") ? path.substring(path.indexOf("offset=") + 7) : "0";
            return "[{\"country_code\":\"DE\",\"party_id\":\"ADA\",\"uid\":\"" + offset
                    + "\",\"type\":\"RFID\",\"contract_id\":\"C\",\"issuer\":\"x\",\"valid\":true,\"whitelist\":\"NEVER\","
                    + "\"last_updated\":\"2026-03-14T10:00:00Z\"}]";
        }
        return switch (path) {
            case "/versions" -> "[{\"version\":\"" + version + "\",\"url\":\"" + origin() + "/details\"}]";
            case "/details" ->
                "{\"version\":\"" + version + "\",\"endpoints\":[" + endpoint("credentials", "SENDER") + ","
                        + endpoint("tokens", "SENDER") + "," + endpoint("locations", "RECEIVER") + "]}";
            case "/credentials" ->
                "{\"token\":\"token-c\",\"url\":\"" + origin()
                        + "/versions\",\"country_code\":\"DE\",\"party_id\":\"ADA\",\"business_details\":{\"name\":\"x\"},"
                        + "\"roles\":[{\"role\":\"EMSP\",\"country_code\":\"DE\",\"party_id\":\"ADA\",\"business_details\":{\"name\":\"x\"}}]}";
            default -> "{}";
        };
    }

    private String endpoint(String module, String role) {
        return "{\"identifier\":\"" + module + "\",\"role\":\"" + role + "\",\"url\":\"" + origin() + "/" + module
                + "\"}";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    // The way there

    private Response carried(Request request) {
        try {
            var out = HttpRequest.newBuilder(URI.create(request.target()))
                    .method(request.method().name(), BodyPublishers.ofByteArray(request.body()));
            request.headers().first("Authorization").ifPresent(value -> out.header("Authorization", value));
            var in = http.send(out.build(), BodyHandlers.ofByteArray());
            var total = in.headers().firstValue("X-Total-Count");
            var headers = total.map(count -> Headers.of("X-Total-Count", count)).orElse(Headers.NONE);
            return new Response(in.statusCode(), headers, in.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
