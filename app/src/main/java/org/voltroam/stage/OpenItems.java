package org.voltroam.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.dispute.Dispute;
import org.voltroam.domain.aftercare.quality.Judgement;
import org.voltroam.domain.aftercare.reconciliation.Ageing.Open;
import org.voltroam.domain.aftercare.reconciliation.Ageing.Sort;
import org.voltroam.domain.aftercare.reconciliation.InvoiceCheck;
import org.voltroam.domain.catalog.party.SettlementTerms.Mode;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.settlement.InvoiceReconciliation;
import org.voltroam.domain.journey.settlement.Reconciliation;
import org.voltroam.domain.journey.settlement.Settlement;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.role.Bookkeeping;
import org.voltroam.role.Member;
import org.voltroam.role.clearing.InvoiceChecks;
import org.voltroam.role.emsp.Emsp;

/** What is open in the books of the eMSPs here, from sessions without CDR to disputes without decision. */
public record OpenItems(Cast cast) {

    public List<Open> all() {
        return cast.emsps().stream().flatMap(this::of).toList();
    }

    private Stream<Open> of(Emsp emsp) {
        var member = emsp.member();
        return Stream.of(missing(emsp), held(member), notInvoiced(member), invoices(member), disputes(member.id()))
                .flatMap(List::stream);
    }

    private static List<Open> missing(Emsp emsp) {
        return emsp.missing().stream()
                .map(session -> missing(emsp.member().id(), session))
                .toList();
    }

    private static Open missing(PartyId emsp, Session session) {
        return new Open(
                emsp, Sort.MISSING_CDR, session.party(), session.id().text(), session.lastUpdated(), cost(session));
    }

    private static @Nullable Money cost(Session session) {
        var cost = session.totalCost();
        return cost == null ? null : new Money(cost.gross().orElse(cost.beforeTaxes()), session.currency());
    }

    private static List<Open> held(Member member) {
        var open = new ArrayList<Open>();
        member.store().each(Kind.JUDGEMENT, judgement -> {
            if (judgement.isHeld()) {
                open.add(held(member, judgement));
            }
        });
        return open;
    }

    private static Open held(Member member, Judgement judgement) {
        var cdr = judgement.cdr();
        var amount = member.store()
                .find(Kind.CDR, Kind.key(cdr.owner(), cdr.id().ci().folded()))
                .map(OpenItems::total)
                .orElse(null);
        return new Open(member.id(), Sort.HELD_CDR, cdr.owner(), cdr.id().text(), judgement.arrived(), amount);
    }

    private static Money total(Cdr cdr) {
        var total = cdr.costs().total();
        return new Money(total.gross().orElse(total.beforeTaxes()), cdr.currency());
    }

    private static List<Open> notInvoiced(Member member) {
        var named = named(member);
        var open = new ArrayList<Open>();
        member.store().each(Kind.SETTLEMENT, each -> {
            if (!named.contains(each.cdr()) && isInvoiced(member, each)) {
                open.add(notInvoiced(member, each));
            }
        });
        return open;
    }

    /** A record of ours is about CDRs of whom it is told. */
    private static Set<Owned<CdrId>> named(Member member) {
        var named = new HashSet<Owned<CdrId>>();
        for (var record : new Bookkeeping(member).all()) {
            var writer = record.told().party();
            var cpo = writer.equals(member.id()) ? record.with() : writer;
            record.told().cdrs().forEach(cdr -> named.add(new Owned<>(cpo, cdr)));
        }
        return named;
    }

    /** A hub that buys and sells writes statements, and there is no invoice between the two. */
    private static boolean isInvoiced(Member member, Settlement settlement) {
        return member.directory()
                .agreement(settlement.cdr().owner(), member.id())
                .filter(agreement -> agreement.settled().mode() != Mode.MERCHANT)
                .isPresent();
    }

    private static Open notInvoiced(Member member, Settlement settlement) {
        var charged = settlement.charged();
        return new Open(
                member.id(),
                Sort.NOT_INVOICED,
                settlement.cdr().owner(),
                settlement.cdr().id().text(),
                charged == null ? settlement.entry().at() : charged,
                settlement.wholesale());
    }

    /** Several records may be about one invoice; it is as old as the first. */
    private static List<Open> invoices(Member member) {
        var checks = new InvoiceChecks(member);
        var agreed = checks.all().stream()
                .filter(InvoiceCheck::agrees)
                .map(check -> new Owned<>(check.writer(), check.invoice()))
                .collect(Collectors.toSet());
        Map<Owned<InvoiceId>, InvoiceReconciliation> first = new LinkedHashMap<>();
        checks.received().stream()
                .map(Reconciliation::told)
                .sorted(Comparator.comparing(InvoiceReconciliation::lastUpdated))
                .forEach(told -> first.putIfAbsent(new Owned<>(told.party(), told.invoice()), told));
        first.keySet().removeAll(agreed);
        return first.values().stream().map(told -> invoice(member.id(), told)).toList();
    }

    private static Open invoice(PartyId emsp, InvoiceReconciliation told) {
        return new Open(emsp, Sort.INVOICE, told.party(), told.invoice().text(), told.lastUpdated(), null);
    }

    private List<Open> disputes(PartyId emsp) {
        return cast.disputes().all().stream()
                .filter(dispute ->
                        dispute.emsp().equals(emsp) && dispute.state().isOpen())
                .map(OpenItems::dispute)
                .toList();
    }

    private static Open dispute(Dispute dispute) {
        return new Open(
                dispute.emsp(),
                Sort.DISPUTE,
                dispute.cdr().owner(),
                dispute.cdr().id().text(),
                dispute.moves().getFirst().at(),
                dispute.amount());
    }
}
