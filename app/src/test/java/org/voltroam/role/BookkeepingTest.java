package org.voltroam.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.journey.settlement.InvoiceReconciliation;
import org.voltroam.domain.journey.settlement.Reconciliation;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.ReconciliationId;
import org.voltroam.platform.feed.Receiver;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.role.emsp.Emsp;

/** An eMSP and two CPOs that write it invoices. */
final class BookkeepingTest {

    private static final PartyId EMSP = PartyId.parse("DE*EMO");
    private static final PartyId ONE = PartyId.parse("NL*ONE");
    private static final PartyId TWO = PartyId.parse("NL*TWO");
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");

    private final MemoryStore store = new MemoryStore();
    private final List<Request> sent = new ArrayList<>();
    private final Member member = Member.of(
            new Party(EMSP, Role.EMSP, Business.named("Emobil"), NOON),
            "http://emsp.test",
            store,
            new Directory(store),
            this::answered,
            Egress.ANYWHERE,
            () -> NOON);
    private final Emsp emsp = new Emsp(member);
    private int status = 200;

    @BeforeEach
    void theyAgreed() {
        Stream.of(ONE, TWO).forEach(this::connect);
    }

    @Test
    @Tag("INV-01")
    void aRecordIsPostedChangedReadAndDeletedByItsOwnerAlone() {
        assertThat(code(ONE, Method.POST, "receiver", record(ONE, "R1", "C1", "2026-03-14T10:00:00Z")))
                .isEqualTo(1000);
        var changed = record(ONE, "R1", "C2", "2026-03-14T11:00:00Z");
        assertThat(code(ONE, Method.PUT, "receiver/NL/ONE/R1", changed)).isEqualTo(1000);
        assertThat(code(ONE, Method.POST, "receiver", record(ONE, "R1", "C9", "2026-03-14T09:00:00Z")))
                .as("an older state is acknowledged and not taken")
                .isEqualTo(1000);
        assertThat(kept()).singleElement().satisfies(each -> {
            assertThat(each.told().cdrs()).containsExactly(CdrId.of("C2"));
            assertThat(each.with()).isEqualTo(EMSP);
        });

        assertThat(ask(TWO, Method.GET, "receiver/NL/ONE/R1", "").status()).isEqualTo(404);
        assertThat(ask(TWO, Method.DELETE, "receiver/NL/ONE/R1", "").status()).isEqualTo(404);
        assertThat(ask(TWO, Method.POST, "receiver", changed).status()).isEqualTo(404);
        assertThat(ask(ONE, Method.PATCH, "receiver/NL/ONE/R1", changed).status())
                .isEqualTo(405);
        assertThat(new String(ask(ONE, Method.GET, "receiver/NL/ONE/R1", "").body(), UTF_8))
                .contains("\"invoice_id\":\"I-1\"");

        assertThat(code(ONE, Method.DELETE, "receiver/NL/ONE/R1", "")).isEqualTo(1000);
        assertThat(kept()).isEmpty();
    }

    @Test
    void aRecordWithoutCdrsIsRefused() {
        assertThat(code(ONE, Method.POST, "receiver", record(ONE, "R1", "", "2026-03-14T10:00:00Z")))
                .isEqualTo(2001);
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatWeBillOurselvesIsListedForTheOtherPartyAndForNobodyElse() {
        var books = emsp.bookkeeping();
        books.tell(ours("S1"), ONE);
        assertThat(Json.parse(ask(ONE, Method.GET, "sender", "").body()).path("data"))
                .hasSize(1);
        assertThat(Json.parse(ask(TWO, Method.GET, "sender", "").body()).path("data"))
                .isEmpty();
    }

    @Test
    void aRecordIsPutAndPostedWhereItIsNewAndDeletedWhenItIsTakenBack() {
        var books = emsp.bookkeeping();
        books.tell(ours("S1"), ONE);
        status = 404;
        deliver(ONE);
        deliver(TWO);
        assertThat(sent)
                .extracting(request -> request.method() + " " + request.target())
                .containsExactly(
                        "PUT http://nl-one.test/invoicereconciliation/DE/EMO/S1",
                        "POST http://nl-one.test/invoicereconciliation");
        status = 200;
        sent.clear();
        books.takeBack(ReconciliationId.of("S1"));
        deliver(ONE);
        assertThat(sent)
                .last()
                .satisfies(request -> assertThat(request.method()).isEqualTo(Method.DELETE));
    }

    @Test
    void aPartnerWithoutTheModuleIsThereAllTheSame() {
        store.commit(Change.put(
                Kind.CONNECTION,
                member.directory()
                        .connection(ONE.toString())
                        .orElseThrow()
                        .connected(
                                "ours",
                                List.of(),
                                List.of(new Party(ONE, Role.CPO, Business.named("x"), NOON)),
                                NOON)));
        emsp.bookkeeping().tell(ours("S1"), ONE);
        var change = store.changesAfter(0, 100).getLast();
        assertThat(emsp.bookkeeping().deliver(change, ONE)).isInstanceOf(Receiver.Delivery.Declined.class);
        assertThat(sent).isEmpty();
    }

    private void deliver(PartyId partner) {
        store.changesAfter(0, 100).stream()
                .filter(change -> change.kind().equals("reconciliation"))
                .forEach(change -> emsp.bookkeeping().deliver(change, partner));
    }

    private static InvoiceReconciliation ours(String id) {
        return new InvoiceReconciliation(
                EMSP, ReconciliationId.of(id), InvoiceId.of("I-9"), List.of(CdrId.of("C1")), NOON, Extras.NONE);
    }

    private List<Reconciliation> kept() {
        return emsp.bookkeeping().all();
    }

    private static String record(PartyId cpo, String id, String cdr, String at) {
        return """
                {"country_code": "%s", "party_id": "%s", "id": "%s", "invoice_id": "I-1", "cdrs": [%s],
                 "last_updated": "%s"}""".formatted(cpo.countryCode(), cpo.partyCode(), id, cdr.isEmpty() ? "" : '"' + cdr + '"', at);
    }

    private int code(PartyId caller, Method method, String path, String body) {
        return Json.parse(ask(caller, method, path, body).body())
                .path("status_code")
                .asInt();
    }

    private Response ask(PartyId caller, Method method, String path, String body) {
        var target = "/de-emo/ocpi/2.3.0/invoicereconciliation/" + path;
        var request = body.isEmpty() ? Request.of(method, target) : Request.json(method, target, body.getBytes(UTF_8));
        return emsp.server()
                .handle(new Routing(EMSP, caller, "r1", "c1")
                        .on(request.header("Authorization", CredentialsToken.header("theirs-" + caller))));
    }

    private Response answered(Request request) {
        sent.add(request);
        var known = status == 200 || request.method() == Method.POST;
        return known
                ? Response.json(200, "{\"status_code\":1000}".getBytes(UTF_8))
                : Response.json(404, "{\"status_code\":2000}".getBytes(UTF_8));
    }

    private void connect(PartyId cpo) {
        var origin =
                "http://" + cpo.toString().toLowerCase(java.util.Locale.ROOT).replace('*', '-') + ".test";
        store.commit(
                Change.put(
                        Kind.CONNECTION,
                        new Connection(
                                cpo.toString(),
                                Connection.State.CONNECTED,
                                origin,
                                "2.3.0",
                                CredentialsToken.hash("theirs-" + cpo),
                                null,
                                "ours",
                                List.of(new Endpoint(
                                        "invoicereconciliation", "RECEIVER", origin + "/invoicereconciliation")),
                                List.of(new Party(cpo, Role.CPO, Business.named("x"), NOON)),
                                NOON)),
                Change.put(Kind.AGREEMENT, new Agreement(cpo, EMSP, null, HubFee.NONE, Markup.NONE, NOON)));
    }
}
