package org.voltroam.domain.journey.settlement;

import java.time.Instant;
import java.util.List;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.ReconciliationId;

/**
 * Which CDRs an invoice between a CPO and an eMSP is about.
 *
 * <p>Source: OCPI 2.3.0 edition 2 mod_invoice_reconciliation, InvoiceReconciliationRecord.
 *
 * @param party who wrote the invoice: the CPO, or the eMSP where it bills itself in the CPO's name
 * @param cdrs of the CPO
 */
public record InvoiceReconciliation(
        PartyId party, ReconciliationId id, InvoiceId invoice, List<CdrId> cdrs, Instant lastUpdated, Extras extras) {

    public Owned<ReconciliationId> key() {
        return new Owned<>(party, id);
    }
}
