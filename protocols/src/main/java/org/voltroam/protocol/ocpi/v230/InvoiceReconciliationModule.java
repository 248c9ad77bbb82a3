package org.voltroam.protocol.ocpi.v230;

import org.voltroam.domain.journey.settlement.InvoiceReconciliation;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.ReconciliationId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** Which CDRs an invoice is about. Source: OCPI 2.3.0 edition 2 mod_invoice_reconciliation. */
public final class InvoiceReconciliationModule {

    private InvoiceReconciliationModule() {}

    /** An id of a CDR may have 36 characters here and 39 in the CDR itself, where a credit CDR needs three more; longer ones are kept. */
    public static InvoiceReconciliation invoiceReconciliation(Fields in) {
        return new InvoiceReconciliation(
                Types.party(in),
                ReconciliationId.of(in.requiredString("id", Types.ID)),
                InvoiceId.of(in.requiredString("invoice_id", 255)),
                in.requiredStrings("cdrs", Types.ID).stream().map(CdrId::of).toList(),
                in.requiredInstant("last_updated"),
                in.extras());
    }

    public static ObjectNode invoiceReconciliation(InvoiceReconciliation record) {
        return Types.party(new Out(), record.party())
                .put("id", record.id())
                .put("invoice_id", record.invoice())
                .texts("cdrs", record.cdrs(), CdrId::text)
                .put("last_updated", record.lastUpdated())
                .extras(record.extras())
                .done();
    }
}
