package org.voltroam.role.clearing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.reconciliation.InvoiceCheck;
import org.voltroam.domain.aftercare.reconciliation.InvoiceCheck.Facts;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.party.SettlementTerms;
import org.voltroam.domain.journey.settlement.Reconciliation;
import org.voltroam.domain.journey.settlement.Settlement;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;
import org.voltroam.role.Bookkeeping;
import org.voltroam.role.Member;

/** Invoices that partners wrote, against what a member's own books say was accepted. The result is kept. */
public record InvoiceChecks(Member member) {

    /** All that were made. */
    public List<InvoiceCheck> all() {
        var all = new ArrayList<InvoiceCheck>();
        member.store().each(Kind.INVOICE_CHECK, all::add);
        return all;
    }

    /** Invoices that records of partners are about. */
    public List<Reconciliation> received() {
        return new Bookkeeping(member)
                .all().stream()
                        .filter(each -> !each.told().party().equals(member.id()))
                        .toList();
    }

    /**
     * @param period whose CDRs are missing when no invoice names them; null to look for none
     * @param claimed what the invoice says, null where that is not known
     * @return empty when the partner has told of no such invoice
     */
    public Optional<InvoiceCheck> check(
            PartyId writer, InvoiceId invoice, @Nullable YearMonth period, @Nullable Money claimed) {
        var named = new ArrayList<CdrId>();
        var elsewhere = new ArrayList<CdrId>();
        for (var each : received()) {
            if (each.told().party().equals(writer)) {
                var isThis = each.told().invoice().ci().equals(invoice.ci());
                (isThis ? named : elsewhere).addAll(each.told().cdrs());
            }
        }
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var facts = new Facts(
                named, elsewhere, accepted(writer, named), period == null ? List.of() : ofPeriod(writer, period));
        var check = InvoiceCheck.of(
                member.id(),
                writer,
                invoice,
                period,
                facts,
                claimed,
                member.clock().instant());
        member.store().commit(Change.put(Kind.INVOICE_CHECK, check));
        return Optional.of(check);
    }

    private Map<CdrId, Money> accepted(PartyId writer, List<CdrId> named) {
        var accepted = new HashMap<CdrId, Money>();
        for (var cdr : named) {
            var key = Kind.key(cpo(writer), cdr.ci().folded());
            member.store()
                    .find(Kind.SETTLEMENT, key)
                    .filter(each -> emsp(each).equals(emsp(writer)))
                    .ifPresent(each -> accepted.put(each.cdr().id(), each.wholesale()));
        }
        return accepted;
    }

    private List<CdrId> ofPeriod(PartyId writer, YearMonth period) {
        var zone = member.directory()
                .agreement(cpo(writer), emsp(writer))
                .map(Agreement::settled)
                .map(SettlementTerms::zone)
                .orElse(SettlementTerms.STANDARD.zone());
        var cdrs = new ArrayList<CdrId>();
        member.store().each(Kind.SETTLEMENT, each -> {
            var ended = each.charged();
            if (ended != null
                    && each.cdr().owner().equals(cpo(writer))
                    && emsp(each).equals(emsp(writer))
                    && YearMonth.from(ended.atZone(zone)).equals(period)) {
                cdrs.add(each.cdr().id());
            }
        });
        return cdrs;
    }

    private PartyId cpo(PartyId writer) {
        return member.party().role() == Role.CPO ? member.id() : writer;
    }

    private PartyId emsp(PartyId writer) {
        return member.party().role() == Role.CPO ? writer : member.id();
    }

    /** Who owes comes first in every settlement. */
    private static PartyId emsp(Settlement settlement) {
        return settlement.claims().getFirst().debtor();
    }
}
