package org.voltroam.domain.aftercare.dispute;

import java.util.List;
import org.voltroam.domain.journey.billing.Biller;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.journey.settlement.period.Booked;
import org.voltroam.domain.ledger.Correction.Reason;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.ledger.EntryKey;
import org.voltroam.domain.ledger.Posting;
import org.voltroam.domain.value.Money;

/**
 * A disputed amount in the ledger, in two phases: set apart when the dispute is opened, and put back when it is decided. An accepted one is
 * credited by a credit CDR, which is booked as any other.
 *
 * @param owed the account on which the eMSP owes the CDR in the books of who clears
 */
public record SetApart(Dispute dispute, String owed) {

    /** In the ledger: what is owed if the dispute fails. */
    public static final String DISPUTED = "disputed";

    private static final String APART = "apart";
    private static final String BACK = "back";

    /** In the books of who clears. The order of postings is that of {@link Booked}. */
    public Entry apart() {
        return cleared(APART, dispute.moves().getFirst(), dispute.amount().negated())
                .correcting(Clearing.key(dispute.cdr()), Reason.DISPUTE);
    }

    public Entry back() {
        return cleared(BACK, decision(), dispute.amount()).correcting(key(APART), Reason.REVERSAL);
    }

    /** In the eMSP's own books. */
    public Entry apartAtEmsp() {
        return own(APART, dispute.moves().getFirst(), dispute.amount())
                .correcting(Biller.key(dispute.cdr()), Reason.DISPUTE);
    }

    public Entry backAtEmsp() {
        return own(BACK, decision(), dispute.amount().negated()).correcting(key(APART), Reason.REVERSAL);
    }

    /** The first move by which nothing was set apart any more. */
    private Dispute.Move decision() {
        return dispute.moves().stream()
                .filter(move -> !move.to().isOpen())
                .findFirst()
                .orElseThrow();
    }

    private Entry cleared(String phase, Dispute.Move move, Money change) {
        var emsp = dispute.emsp().toString();
        var cpo = dispute.cdr().owner().toString();
        return entry(
                phase,
                move,
                List.of(
                        Posting.debit(emsp, owed, change),
                        Posting.credit(cpo, owed, change),
                        Posting.credit(emsp, DISPUTED, change),
                        Posting.debit(cpo, DISPUTED, change)));
    }

    private Entry own(String phase, Dispute.Move move, Money change) {
        var emsp = dispute.emsp().toString();
        return entry(
                phase,
                move,
                List.of(Posting.debit(emsp, Biller.PAYABLE, change), Posting.credit(emsp, DISPUTED, change)));
    }

    private Entry entry(String phase, Dispute.Move move, List<Posting> postings) {
        return new Entry(key(phase), move.at(), "Dispute of CDR " + dispute.cdr() + ", " + phase, postings);
    }

    private EntryKey key(String phase) {
        return new EntryKey(Booked.DISPUTE + dispute.cdr() + "/" + phase);
    }
}
