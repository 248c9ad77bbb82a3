package org.voltroam.domain.journey.billing;

import java.time.Instant;
import java.util.List;
import org.voltroam.domain.ledger.Entry;
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
        Entry entry) {

    public Money net() {
        return lines.stream().map(InvoiceLine::net).reduce(Money.zero(currency), Money::plus);
    }

    public Money vat() {
        return lines.stream().map(InvoiceLine::vat).reduce(Money.zero(currency), Money::plus);
    }

    public Money gross() {
        return net().plus(vat());
    }
}
