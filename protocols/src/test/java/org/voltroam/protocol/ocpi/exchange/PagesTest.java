package org.voltroam.protocol.ocpi.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.client.OcpiClient;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.v221.V221;

/** A partner's list is read as its links lead, to its own host only. */
final class PagesTest {

    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final PartyId CPO = PartyId.parse("NL*GVB");
    private static final PartyId EMSP = PartyId.parse("DE*EMO");
    private static final String LIST = "https://peer.test/tokens";

    private final List<Request> seen = new ArrayList<>();
    private final List<Token> found = new ArrayList<>();
    private @Nullable String next;

    @Test
    @Tag("PAG-09")
    void theLinkIsFollowedAsItIsWithTheSameHeaders() {
        next = "https://peer.test/odd/place;v=1?cursor=a%2Fb%20c&&x";

        assertThat(read()).isInstanceOf(Reply.Answered.class);

        assertThat(seen)
                .extracting(Request::target)
                .containsExactly(LIST, "https://peer.test/odd/place;v=1?cursor=a%2Fb%20c&&x");
        assertThat(seen)
                .extracting(request -> request.headers().first("Authorization"))
                .containsOnly(Optional.of("Token b3Vycw=="));
        assertThat(seen).extracting(request -> Routing.of(request).to()).containsOnly(EMSP);
        assertThat(seen).extracting(request -> Routing.of(request).from()).containsOnly(CPO);
        assertThat(found).hasSize(2);
    }

    @Test
    @Tag("HUB-40")
    void aLinkToAnotherHostIsNotFollowed() {
        next = "https://peer.test.evil.test/tokens?offset=1";

        assertThat(read()).isInstanceOf(Reply.NoAnswer.class);

        assertThat(seen).hasSize(1);
    }

    private Reply<PageCount> read() {
        var peer = new Connection(
                "peer",
                Connection.State.CONNECTED,
                "https://peer.test/versions",
                "2.2.1",
                "",
                null,
                "ours",
                List.of(new Endpoint("tokens", "SENDER", LIST)),
                List.of(new Party(EMSP, Role.EMSP, Business.named("x"), NOON)),
                NOON);
        return new Peer(new OcpiClient(this::page), new V221(), peer, CPO, EMSP, () -> "id")
                .read(TheirList.TOKENS, null, NOON, each -> found.add(each.value()));
    }

    private Response page(Request request) {
        seen.add(request);
        var token = Json.text(new V221().token().write(Texts.token()));
        var page = Response.json(200, ("{\"status_code\":1000,\"data\":[" + token + "]}").getBytes(UTF_8));
        return request.target().equals(LIST) ? page.header("Link", "<" + next + ">; rel=\"next\"") : page;
    }
}
