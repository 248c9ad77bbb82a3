package org.voltroam.verify.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.aftercare.reconciliation.InvoiceCheck;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.party.SettlementTerms;
import org.voltroam.domain.catalog.party.SettlementTerms.ChargeFee;
import org.voltroam.domain.catalog.party.SettlementTerms.Invoiced;
import org.voltroam.domain.catalog.party.SettlementTerms.Mode;
import org.voltroam.domain.catalog.party.SettlementTerms.PeriodFee;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.journey.settlement.InvoiceReconciliation;
import org.voltroam.domain.journey.settlement.Reconciliation;
import org.voltroam.domain.journey.settlement.period.StatementFile;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Response;
import org.voltroam.role.Bookkeeping;
import org.voltroam.role.Member;
import org.voltroam.role.clearing.Closing;
import org.voltroam.role.clearing.Exports;
import org.voltroam.role.clearing.InvoiceChecks;
import org.voltroam.role.clearing.Invoicing;

/** From a hub's closed period to what a CPO tells its eMSP, and to what the eMSP finds. */
final class InvoicesTest {

    private static final PartyId CPO = Market.cpo(0);
    private static final PartyId EMSP = Market.emsp(0);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final Market market = new Market(new MemoryStore());
    private final Member cpo = member(CPO, Role.CPO);
    private final Member emsp = member(EMSP, Role.EMSP);

    @Test
    @Tag("MON-SET-14")
    @Tag("MON-REC-04")
    void whatACpoInvoicesIsWhatItsEmspAccepted() {
        agree(Mode.AGENT, Invoiced.DIRECT);
        accept("ONE", "12.10");
        accept("TWO", "24.20");
        var file = closed(CPO);
        var told = new Invoicing(cpo).tell(file);
        assertThat(told).singleElement().satisfies(record -> {
            assertThat(record.cdrs()).containsExactly(CdrId.of("ONE"), CdrId.of("TWO"));
            assertThat(record.invoice().text()).isEqualTo(file.statement().name() + "-DEE10");
        });
        var changes = cpo.store().changesAfter(0, 100).size();
        assertThat(new Invoicing(cpo).tell(file)).isEqualTo(told);
        assertThat(cpo.store().changesAfter(0, 100)).hasSize(changes);
        assertThat(new Invoicing(emsp).tell(closed(EMSP))).isEmpty();

        heard(told);
        assertThat(check(told, "36.30").agrees()).isTrue();
        assertThat(check(told, "36.31").difference()).contains(Money.of("0.01", "EUR"));
        accept("LATE", "1.21");
        assertThat(check(told, "36.30").missing()).containsExactly(CdrId.of("LATE"));
        assertThat(new InvoiceChecks(emsp).all()).hasSize(1);
    }

    @Test
    @Tag("MON-SET-02")
    void anEmspThatBillsItselfTellsItsCpo() {
        agree(Mode.AGENT, Invoiced.SELF);
        accept("ONE", "12.10");
        assertThat(new Invoicing(cpo).tell(closed(CPO))).isEmpty();
        assertThat(new Invoicing(emsp).tell(closed(EMSP))).singleElement().satisfies(record -> {
            assertThat(record.party()).isEqualTo(EMSP);
            assertThat(record.cdrs()).containsExactly(CdrId.of("ONE"));
        });
        assertThat(new Bookkeeping(emsp).all()).extracting(Reconciliation::with).containsExactly(CPO);
    }

    @Test
    @Tag("MON-SET-02")
    void whereAHubBuysAndSellsThereIsNoInvoiceBetweenTheTwo() {
        agree(Mode.MERCHANT, Invoiced.DIRECT);
        accept("ONE", "12.10");
        assertThat(new Invoicing(cpo).tell(closed(CPO))).isEmpty();
    }

    private void agree(Mode mode, Invoiced invoiced) {
        var terms = new SettlementTerms(
                ZoneOffset.UTC, mode, null, PeriodFee.NONE, ChargeFee.NONE, BigDecimal.ZERO, null, invoiced);
        market.agree(CPO, EMSP, HubFee.NONE, terms);
        var agreement = new Agreement(CPO, EMSP, Market.HUB, HubFee.NONE, Markup.NONE, market.now()).with(terms);
        List.of(cpo, emsp).forEach(each -> each.store().commit(Change.put(Kind.AGREEMENT, agreement)));
    }

    private void accept(String id, String gross) {
        var end = Instant.parse("2026-03-10T10:00:00Z");
        Cdr cdr = Market.cdr(CPO, EMSP, id, end, gross, gross);
        assertThat(market.accept(cdr)).isTrue();
        var agreement = emsp.directory().agreement(CPO, EMSP).orElseThrow();
        emsp.store().commit(Change.put(Kind.SETTLEMENT, Clearing.settle(cdr, agreement, market.now())));
    }

    private StatementFile closed(PartyId holder) {
        market.at(Instant.parse("2026-04-03T00:00:00Z"));
        var closed = (Closing.Outcome.Closed) market.closing().close(MARCH);
        return closed.statements().stream()
                .filter(each -> each.holder().equals(holder))
                .findFirst()
                .flatMap(each -> new Exports(market.closing()).file(each.name()))
                .orElseThrow();
    }

    private void heard(List<InvoiceReconciliation> told) {
        told.forEach(each -> emsp.store().commit(Change.put(Kind.RECONCILIATION, new Reconciliation(each, EMSP))));
    }

    private InvoiceCheck check(List<InvoiceReconciliation> told, String claimed) {
        InvoiceId invoice = told.getFirst().invoice();
        return new InvoiceChecks(emsp)
                .check(CPO, invoice, MARCH, Money.of(claimed, "EUR"))
                .orElseThrow();
    }

    private Member member(PartyId id, Role role) {
        var store = new MemoryStore();
        return Member.of(
                new Party(id, role, Business.named(id.toString()), Instant.EPOCH),
                "http://member.test",
                store,
                new Directory(store),
                request -> Response.text(404, "nobody is asked here"),
                Egress.ANYWHERE,
                market::now);
    }
}
