package org.voltroam.domain.journey.billing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.ledger.Correction.Reason;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.ledger.EntryKey;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;

/**
 * What a driver pays for one charge, in the CDR's currency; totals are the sums of the lines, to the cent.
 *
 * @param emsp who bills
 * @param driver the name on the bill
 * @param entry the same as the eMSP's bookkeeping
 * @param explanation of the eMSP's price; null on bills from before there was one
 * @param fees what others took from the eMSP for the sale, null like it
 */
public record Invoice(
        InvoiceId id,
        PartyId emsp,
        ContractId contract,
        String driver,
        Owned<CdrId> cdr,
        CurrencyCode currency,
        Instant issuedAt,
        List<InvoiceLine> lines,
        Entry entry,
        @Nullable Explanation explanation,
        @Nullable Money fees) {

    /** The same, booked as a correction of an earlier one. */
    public Invoice correcting(EntryKey earlier, Reason reason) {
        return new Invoice(
                id,
                emsp,
                contract,
                driver,
                cdr,
                currency,
                issuedAt,
                lines,
                entry.correcting(earlier, reason),
                explanation,
                fees);
    }

    public Money net() {
        return lines.stream().map(InvoiceLine::net).reduce(Money.zero(currency), Money::plus);
    }

    public Money vat() {
        return lines.stream().map(InvoiceLine::vat).reduce(Money.zero(currency), Money::plus);
    }

    public Money gross() {
        return net().plus(vat());
    }

    /** What the eMSP keeps of it after what the CPO takes and the fees; below zero it loses. */
    public Money margin() {
        var earned = lines.stream()
                .filter(line -> line.kind() == InvoiceLine.Kind.MARKUP || line.kind() == InvoiceLine.Kind.PROMISE)
                .map(InvoiceLine::net)
                .reduce(Money.zero(currency), Money::plus);
        return fees == null ? earned : earned.minus(fees);
    }
}
