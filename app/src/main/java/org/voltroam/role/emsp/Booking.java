package org.voltroam.role.emsp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.dispute.UpwardCorrection;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.journey.billing.Biller;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.ledger.Correction.Reason;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.role.Member;

/** What a CDR changes in our books once we owe for it: settlement and bill. */
record Booking(Member member, Till till, Agreement agreement, Contract contract) {

    /**
     * @param dearer whose place it takes at a higher price, null when of none
     * @throws ArithmeticException when an amount is beyond the ledger
     */
    List<Change> of(Cdr cdr, @Nullable UpwardCorrection dearer) {
        var now = member.clock().instant();
        var id = InvoiceId.of(cdr.party() + "-" + cdr.id());
        var billed = Biller.bill(cdr, till.basis(cdr, agreement, contract), till.promise(cdr), contract, id, now);
        var invoice = dearer == null
                ? billed
                : billed.correcting(Biller.key(dearer.billed().key()), Reason.UPWARD_CORRECTION);
        var changes = new ArrayList<Change>();
        changes.add(Change.put(Kind.SETTLEMENT, Clearing.settle(cdr, agreement, now)));
        changes.add(Change.put(Kind.INVOICE, invoice));
        changes.add(new Change.Posted(invoice.entry()));
        changes.add(member.trail()
                .step(
                        cdr.charge(),
                        What.CDR,
                        "CDR " + cdr.id() + " of " + cdr.party() + " is accepted",
                        "cdr",
                        cdr.id()));
        changes.add(member.trail()
                .step(
                        cdr.charge(),
                        What.BILL,
                        invoice.driver() + " pays " + invoice.gross(),
                        "invoice",
                        invoice.id(),
                        "net",
                        invoice.net().amount().toPlainString(),
                        "gross",
                        invoice.gross().amount().toPlainString(),
                        "currency",
                        invoice.currency()));
        return changes;
    }
}
