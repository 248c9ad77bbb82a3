package org.voltroam.app.bench;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.journey.settlement.Claim;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.journey.settlement.Settlement;
import org.voltroam.domain.journey.settlement.period.Statement;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.ledger.EntryKey;
import org.voltroam.domain.ledger.Posting;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.postgres.EmbeddedPostgres;
import org.voltroam.platform.store.postgres.PlainSums;
import org.voltroam.platform.store.postgres.PostgresStore;
import org.voltroam.platform.store.postgres.Seal;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Response;
import org.voltroam.role.Member;
import org.voltroam.role.clearing.Closing;

/**
 * Closing a period of a hub's books, of so many settled CDRs on a real database, beside the sum over the same rows that the database itself
 * computes. The first period is closed before, so that the rest of the program is warm; the heap is what the program has at most.
 */
public final class ClearingBench {

    private static final int PARTIES = 20;
    private static final int AT_ONCE = 500;
    private static final double SECONDS = 1e9;
    private static final long MEGABYTE = 1024L * 1024;
    private static final String SCHEMA = "party_nl_hub";
    private static final PartyId HUB = PartyId.parse("NL*HUB");
    private static final CurrencyCode EUR = new CurrencyCode("EUR");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Instant AFTER = Instant.parse("2026-04-02T00:00:00Z");

    private final PrintWriter out;
    private final int cdrs;

    public ClearingBench(PrintWriter out, int cdrs) {
        this.out = out;
        this.cdrs = cdrs;
    }

    public void run(Path scratch) {
        try (var postgres = EmbeddedPostgres.start(scratch.resolve("data"));
                var store = PostgresStore.open(postgres.login(), SCHEMA, Seal.in(scratch.resolve("key")));
                var directory = new Directory(store)) {
            agree(store);
            var closing = new Closing(hub(store, directory));
            closed(closing, MARCH.minusMonths(1));
            var written = timed(() -> write(store));
            var closed = timed(() -> closed(closing, MARCH));
            var summed = timed(() -> PlainSums.of(postgres.login(), SCHEMA));
            proven(closing, PlainSums.of(postgres.login(), SCHEMA).size());
            out.println("| CDRs | written, s | closed, s | CDRs/s | plain sum in the database, s | heap at most, MB |");
            out.println("|---|---|---|---|---|---|");
            out.printf(
                    "| %,d | %.1f | %.1f | %,.0f | %.2f | %d |%n",
                    cdrs,
                    written,
                    closed,
                    cdrs / closed,
                    summed,
                    Runtime.getRuntime().maxMemory() / MEGABYTE);
            out.flush();
        }
    }

    private static void agree(Store store) {
        var changes = new ArrayList<Change>();
        for (int cpo = 0; cpo < PARTIES; cpo++) {
            for (int emsp = 0; emsp < PARTIES; emsp++) {
                var fee = new HubFee(new BigDecimal("0.10"), Rate.ofPercent("2"));
                changes.add(Change.put(
                        Kind.AGREEMENT, new Agreement(cpo(cpo), emsp(emsp), HUB, fee, Markup.NONE, Instant.EPOCH)));
            }
        }
        store.commit(changes);
    }

    private static PartyId cpo(int number) {
        return new PartyId("NL", "C" + (10 + number));
    }

    private static PartyId emsp(int number) {
        return new PartyId("DE", "E" + (10 + number));
    }

    private static Member hub(Store store, Directory directory) {
        InstantSource clock = () -> AFTER;
        return Member.of(
                new Party(HUB, Role.HUB, Business.named("Hub"), Instant.EPOCH),
                "http://127.0.0.1",
                store,
                directory,
                request -> Response.of(404),
                Egress.DEVELOPMENT,
                clock);
    }

    private void write(Store store) {
        for (int from = 0; from < cdrs; from += AT_ONCE) {
            var changes = new ArrayList<Change>();
            for (int number = from; number < Math.min(cdrs, from + AT_ONCE); number++) {
                var settlement = settlement(number);
                changes.add(Change.put(Kind.SETTLEMENT, settlement));
                changes.add(new Change.Posted(settlement.entry()));
            }
            store.commit(changes);
        }
    }

    /** As {@link Clearing} makes it, without the CDR. */
    private static Settlement settlement(int number) {
        var cpo = cpo(number % PARTIES);
        var emsp = emsp(number / PARTIES % PARTIES);
        var key = new Owned<>(cpo, CdrId.of("S" + number));
        var gross = new Money(BigDecimal.valueOf(500 + number % 5000).movePointLeft(2), EUR);
        var fee = Money.of("0.25", "EUR");
        var at = MARCH.atDay(1 + number % 28).atStartOfDay(ZoneOffset.UTC).toInstant();
        var entry = new Entry(
                new EntryKey("settlement/" + key),
                at,
                "CDR " + key,
                List.of(
                        Posting.debit(emsp.toString(), Clearing.ROAMING, gross),
                        Posting.credit(cpo.toString(), Clearing.ROAMING, gross),
                        Posting.debit(cpo.toString(), Clearing.ROAMING, fee),
                        Posting.credit(HUB.toString(), Clearing.FEES, fee)));
        return new Settlement(key, gross, fee, List.of(new Claim(emsp, HUB, gross, "Charging")), entry, at);
    }

    private static List<Statement> closed(Closing closing, YearMonth period) {
        return switch (closing.close(period)) {
            case Closing.Outcome.Closed(var done, var statements) -> statements;
            case Closing.Outcome.Refused(var why) -> throw new IllegalStateException(why);
        };
    }

    /** What is measured is right: everybody has a statement, and all CDRs are in the period. */
    private void proven(Closing closing, int accounts) {
        var closed = closing.books().closed(MARCH).orElseThrow();
        if (closed.cdrs() != cdrs
                || accounts < closing.books().statements(MARCH).size()) {
            throw new IllegalStateException(
                    closed.cdrs() + " CDRs were settled and " + accounts + " accounts are there");
        }
    }

    private static double timed(Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / SECONDS;
    }
}
