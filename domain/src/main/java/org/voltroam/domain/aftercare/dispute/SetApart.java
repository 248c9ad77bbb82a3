package org.voltroam.domain.aftercare.dispute;

import java.util.List;
import org.voltroam.domain.journey.billing.Biller;
import org.voltroam.domain.journey.settlement.period.Booked;
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

    /** In the books of who clears. The order of postings is that of {@link Booked}. */
    public Entry apart() {
        return cleared("apart", dispute.moves().getFirst(), dispute.amount().negated());
    }

    public Entry back() {
        return cleared("back", decision(), dispute.amount());
    }

    /** In the eMSP's own books. */
    public Entry apartAtEmsp() {
        return own("apart", dispute.moves().getFirst(), dispute.amount());
    }

    public Entry backAtEmsp() {
        return own("back", decision(), dispute.amount().negated());
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
        var key = Booked.DISPUTE + dispute.cdr() + "/" + phase;
        return new Entry(new EntryKey(key), move.at(), "Dispute of CDR " + dispute.cdr() + ", " + phase, postings);
    }
}
