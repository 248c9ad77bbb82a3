package org.voltroam.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.aftercare.dispute.Dispute;
import org.voltroam.domain.aftercare.dispute.Dispute.Move;
import org.voltroam.domain.aftercare.dispute.DisputeReason;
import org.voltroam.domain.aftercare.dispute.DisputeState;
import org.voltroam.domain.aftercare.dispute.DisputeState.Actor;
import org.voltroam.domain.aftercare.quality.Judgement;
import org.voltroam.domain.aftercare.quality.Judgement.State;
import org.voltroam.domain.aftercare.reconciliation.Ageing.Open;
import org.voltroam.domain.aftercare.reconciliation.Ageing.Sort;
import org.voltroam.domain.aftercare.reconciliation.InvoiceCheck;
import org.voltroam.domain.journey.settlement.Claim;
import org.voltroam.domain.journey.settlement.InvoiceReconciliation;
import org.voltroam.domain.journey.settlement.Reconciliation;
import org.voltroam.domain.journey.settlement.Settlement;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.ledger.EntryKey;
import org.voltroam.domain.ledger.Posting;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.ReconciliationId;

/** Each thing that waits is open until what it waits for has come. */
final class OpenItemsTest {

    private static final PartyId CPO = PartyId.parse("NL*GVT");
    private static final Instant MARCH = Instant.parse("2026-03-14T10:00:00Z");
    private static final Money PRICE = Money.of("12.10", "EUR");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Cast cast = LonelyCast.of(threads);
    private final PartyId emsp = cast.emsps().stream()
            .map(each -> each.member().id())
            .filter(each -> cast.emsp(each)
                    .orElseThrow()
                    .member()
                    .directory()
                    .agreement(CPO, each)
                    .isPresent())
            .findFirst()
            .orElseThrow();
    private final Store books = cast.emsp(emsp).orElseThrow().member().store();

    @AfterEach
    void close() {
        cast.close();
        threads.shutdownNow();
    }

    @Test
    @Tag("MON-REC-07")
    void aHeldCdrIsOpenUntilSomebodyDecides() {
        judged(State.HELD);
        assertThat(open()).containsExactly(item(Sort.HELD_CDR, "C1", null));

        judged(State.REJECTED);
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("MON-REC-07")
    void anAcceptedCdrIsOpenUntilAnInvoiceNamesItAndTheInvoiceUntilItAgrees() {
        books.commit(Change.put(Kind.SETTLEMENT, settlement()));
        assertThat(open()).containsExactly(item(Sort.NOT_INVOICED, "C1", PRICE));

        books.commit(
                Change.put(Kind.RECONCILIATION, new Reconciliation(record("R1", MARCH), emsp)),
                Change.put(Kind.RECONCILIATION, new Reconciliation(record("R2", MARCH.plusSeconds(9)), emsp)));
        assertThat(open()).containsExactly(item(Sort.INVOICE, "2026-7", null));

        checked(List.of(CdrId.of("C2")));
        assertThat(open()).containsExactly(item(Sort.INVOICE, "2026-7", null));

        checked(List.of());
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("MON-REC-07")
    void aDisputeIsOpenUntilItIsDecided() {
        disputed(DisputeState.UNDER_REVIEW);
        assertThat(open()).containsExactly(item(Sort.DISPUTE, "C1", PRICE));

        disputed(DisputeState.ACCEPTED);
        assertThat(open()).isEmpty();
    }

    private List<Open> open() {
        return new OpenItems(cast).all();
    }

    private Open item(Sort sort, String name, @Nullable Money amount) {
        return new Open(emsp, sort, CPO, name, MARCH, amount);
    }

    private void judged(State state) {
        books.commit(Change.put(
                Kind.JUDGEMENT, new Judgement(cdr(), ChargeId.of("S1"), state, List.of(), null, MARCH, null, MARCH)));
    }

    private static Owned<CdrId> cdr() {
        return new Owned<>(CPO, CdrId.of("C1"));
    }

    private Settlement settlement() {
        var entry = new Entry(
                new EntryKey("settlement/" + cdr()),
                MARCH.plusSeconds(60),
                "CDR C1",
                List.of(
                        Posting.debit(emsp.toString(), "roaming", PRICE),
                        Posting.credit(CPO.toString(), "roaming", PRICE)));
        var claim = new Claim(emsp, CPO, PRICE, "CDR C1");
        return new Settlement(cdr(), PRICE, Money.zero(PRICE.currency()), List.of(claim), entry, MARCH);
    }

    private static InvoiceReconciliation record(String id, Instant at) {
        return new InvoiceReconciliation(
                CPO, ReconciliationId.of(id), InvoiceId.of("2026-7"), List.of(CdrId.of("C1")), at, Extras.NONE);
    }

    private void checked(List<CdrId> extra) {
        books.commit(Change.put(
                Kind.INVOICE_CHECK,
                new InvoiceCheck(
                        emsp,
                        CPO,
                        InvoiceId.of("2026-7"),
                        null,
                        List.of(),
                        extra,
                        List.of(),
                        List.of(PRICE),
                        PRICE,
                        MARCH)));
    }

    private void disputed(DisputeState state) {
        var opening = new Move(DisputeState.OPEN, Actor.EMSP, "Ann", "was not there", MARCH);
        cast.hubs()
                .iterator()
                .next()
                .member()
                .store()
                .commit(Change.put(
                        Kind.DISPUTE,
                        new Dispute(
                                cdr(),
                                emsp,
                                PRICE,
                                DisputeReason.NEVER_CHARGED,
                                List.of(),
                                state,
                                null,
                                List.of(opening),
                                null)));
    }
}
