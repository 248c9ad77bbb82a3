package org.voltroam.role.clearing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.party.SettlementTerms.Invoiced;
import org.voltroam.domain.catalog.party.SettlementTerms.Mode;
import org.voltroam.domain.journey.settlement.InvoiceReconciliation;
import org.voltroam.domain.journey.settlement.period.Booked;
import org.voltroam.domain.journey.settlement.period.Statement;
import org.voltroam.domain.journey.settlement.period.StatementFile;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.ReconciliationId;
import org.voltroam.role.Bookkeeping;
import org.voltroam.role.Member;

/**
 * Tells partners which CDRs our invoices of a closed period are about, from our statement of it: as a CPO whose invoices are its own, and
 * as an eMSP that writes them in the CPO's name. Where a hub buys and sells there is no invoice between the two.
 *
 * <p>An invoice is named after the statement and the partner, so that told again it is the same.
 */
public record Invoicing(Member member) {

    /** CDRs in one record, so that no partner is sent a document that it cannot take. */
    private static final int AT_MOST = 1000;

    /**
     * @param file of ours, or, where we keep the books, of the partner
     * @return what is told, also when it was told before
     * @throws IllegalArgumentException when it is the statement of somebody else
     */
    public List<InvoiceReconciliation> tell(StatementFile file) {
        var statement = file.statement();
        if (!statement.holder().equals(member.id()) && !statement.keeper().equals(member.id())) {
            throw new IllegalArgumentException("a statement of " + statement.holder() + " is not ours");
        }
        var told = new ArrayList<InvoiceReconciliation>();
        byPartner(file).forEach((partner, cdrs) -> {
            for (int from = 0; from < cdrs.size(); from += AT_MOST) {
                var part = cdrs.subList(from, Math.min(cdrs.size(), from + AT_MOST));
                var record = record(statement, partner, from / AT_MOST + 1, part);
                told.add(record);
                tell(record, partner);
            }
        });
        return List.copyOf(told);
    }

    private void tell(InvoiceReconciliation record, PartyId partner) {
        var books = new Bookkeeping(member);
        if (books.all().stream().noneMatch(known -> known.told().equals(record))) {
            books.tell(record, partner);
        }
    }

    private Map<PartyId, List<CdrId>> byPartner(StatementFile file) {
        var cdrs = new LinkedHashMap<PartyId, List<CdrId>>();
        for (var line : file.lines()) {
            var booked = line.booked();
            if (!booked.isDispute() && isOurs(file, booked)) {
                var partner = isCpo() ? booked.emsp() : booked.cpo();
                cdrs.computeIfAbsent(partner, first -> new ArrayList<>()).add(id(booked));
            }
        }
        return cdrs;
    }

    private boolean isOurs(StatementFile file, Booked booked) {
        var terms = file.cutOff().terms(booked.cpo(), booked.emsp());
        var writer = terms.invoiced() == Invoiced.SELF ? booked.emsp() : booked.cpo();
        return writer.equals(member.id()) && terms.mode() != Mode.MERCHANT;
    }

    private boolean isCpo() {
        return member.party().role() == Role.CPO;
    }

    private static CdrId id(Booked booked) {
        return CdrId.of(booked.cdr().substring(booked.cdr().indexOf('/') + 1));
    }

    private InvoiceReconciliation record(Statement statement, PartyId partner, int part, List<CdrId> cdrs) {
        var invoice = statement.name() + "-" + partner.countryCode() + partner.partyCode();
        return new InvoiceReconciliation(
                member.id(),
                ReconciliationId.of(invoice + "-" + part),
                InvoiceId.of(invoice),
                cdrs,
                statement.at(),
                Extras.NONE);
    }
}
