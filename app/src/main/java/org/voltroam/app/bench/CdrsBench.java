package org.voltroam.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.voltroam.domain.aftercare.quality.Judgement.State;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.postgres.EmbeddedPostgres;
import org.voltroam.platform.store.postgres.PostgresStore;
import org.voltroam.platform.store.postgres.Seal;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.role.Member;
import org.voltroam.role.emsp.Emsp;

/**
 * CDRs as they come to an eMSP: read, judged by every rule, priced again, settled and billed, all of it durable before the answer. Beside it
 * the same CDRs only written down, on the same database by as many at once.
 */
public final class CdrsBench {

    private static final PartyId EMSP = PartyId.parse("DE*EMO");
    private static final PartyId CPO = PartyId.parse("NL*GVB");
    private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
    private static final int AT_ONCE = 64;
    private static final double SECONDS = 1e9;

    private final PrintWriter out;
    private final int cdrs;

    /** @param cdrs in each part; as many come before to warm the program */
    public CdrsBench(PrintWriter out, int cdrs) {
        this.out = out;
        this.cdrs = cdrs;
    }

    public void run(Path scratch) {
        try (var postgres = EmbeddedPostgres.start(scratch.resolve("data"));
                var store = PostgresStore.open(postgres.login(), "party_de_emo", Seal.in(scratch.resolve("key")));
                var plain = PostgresStore.open(postgres.login(), "party_de_ref", Seal.in(scratch.resolve("key")));
                var directory = new Directory(store)) {
            agree(store);
            var emsp = emsp(store, directory);
            prepare(emsp, store);
            var texts = IntStream.range(0, 2 * cdrs).mapToObj(CdrsText::cdr).toList();
            var known = texts.stream().map(CdrsBench::read).toList();
            timed(0, number -> send(emsp, texts.get(number)));
            timed(0, number -> plain.commit(Change.put(Kind.CDR, known.get(number))));
            var judged = timed(cdrs, number -> send(emsp, texts.get(number)));
            var written = timed(cdrs, number -> plain.commit(Change.put(Kind.CDR, known.get(number))));
            proven(store);
            out.println("| CDRs | judged, priced, settled, billed: CDRs/s | only written: CDRs/s | share |");
            out.println("|---|---|---|---|");
            out.printf("| %,d | %,.0f | %,.0f | %.2f |%n", cdrs, cdrs / judged, cdrs / written, written / judged);
            out.flush();
        }
    }

    private static void agree(Store store) {
        var connection = new Connection(
                "cpo",
                Connection.State.CONNECTED,
                "http://cpo.test",
                "2.2.1",
                CredentialsToken.hash("secret"),
                null,
                "ours",
                List.of(),
                List.of(new Party(CPO, Role.CPO, Business.named("CPO"), NOW)),
                NOW);
        var since = NOW.minus(Duration.ofDays(365));
        store.commit(
                Change.put(Kind.CONNECTION, connection),
                Change.put(Kind.AGREEMENT, new Agreement(CPO, EMSP, null, HubFee.NONE, Markup.NONE, NOW)),
                Change.put(
                        Kind.CONTRACT, new Contract(EMSP, ContractId.of("DE-EMO-C1"), "Ada", since, null, false, NOW)));
    }

    private static Emsp emsp(Store store, Directory directory) {
        return new Emsp(Member.of(
                new Party(EMSP, Role.EMSP, Business.named("eMSP"), NOW),
                "http://emsp.test",
                store,
                directory,
                request -> Response.of(404),
                Egress.ANYWHERE,
                () -> NOW));
    }

    private static void prepare(Emsp emsp, Store store) {
        var parties = new Parties(EMSP, EMSP);
        var tokens = new ArrayList<Change>();
        for (int plug = 0; plug < CdrsText.PLUGS; plug++) {
            tokens.add(Change.put(Kind.TOKEN, new V221().token().read(fields(CdrsText.token(plug)), parties)));
        }
        store.commit(tokens);
        said(emsp, Method.PUT, "tariffs/receiver/NL/GVB/T1", CdrsText.tariff());
        for (int site = 0; site < CdrsText.SITES; site++) {
            said(emsp, Method.PUT, "locations/receiver/NL/GVB/L" + site, CdrsText.location(site));
        }
    }

    private static void send(Emsp emsp, String cdr) {
        said(emsp, Method.POST, "cdrs/receiver", cdr);
    }

    private static void said(Emsp emsp, Method method, String path, String body) {
        var request = Request.json(method, "/de-emo/ocpi/2.2.1/" + path, body.getBytes(UTF_8));
        var answer = emsp.server()
                .handle(new Routing(EMSP, CPO, "r1", "c1")
                        .on(request.header("Authorization", CredentialsToken.header("secret"))));
        if (Json.parse(answer.body()).path("status_code").asInt() != 1000) {
            throw new IllegalStateException(answer.text());
        }
    }

    private static Cdr read(String text) {
        return new V221().cdr().read(fields(text), new Parties(CPO, EMSP));
    }

    private static Fields fields(String text) {
        return Fields.of(Json.parse(text.getBytes(UTF_8)), "", new Violations());
    }

    /** Each in its turn, so many at once. */
    private double timed(int from, IntConsumer work) {
        var next = new AtomicInteger();
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < AT_ONCE; each++) {
                threads.execute(() -> {
                    for (int number = next.getAndIncrement(); number < cdrs; number = next.getAndIncrement()) {
                        work.accept(from + number);
                    }
                });
            }
        }
        return (System.nanoTime() - begin) / SECONDS;
    }

    /** What is measured is right: every CDR was believed without a finding, and is billed. */
    private void proven(Store store) {
        var accepted = new AtomicInteger();
        var billed = new AtomicInteger();
        store.each(Kind.JUDGEMENT, judgement -> {
            if (judgement.state() != State.ACCEPTED) {
                throw new IllegalStateException(judgement.cdr() + ": " + judgement.told());
            }
            accepted.incrementAndGet();
        });
        store.each(Kind.INVOICE, invoice -> billed.incrementAndGet());
        if (accepted.get() != 2 * cdrs || billed.get() != 2 * cdrs) {
            throw new IllegalStateException(accepted + " of " + 2 * cdrs + " accepted, " + billed + " billed");
        }
    }
}
