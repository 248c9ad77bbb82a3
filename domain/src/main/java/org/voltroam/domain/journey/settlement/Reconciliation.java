package org.voltroam.domain.journey.settlement;

import org.voltroam.domain.value.PartyId;

/**
 * A reconciliation record, and between whom: the record itself names only who wrote the invoice.
 *
 * @param with the other party: who gets it when it is ours, ourselves when it is another's
 */
public record Reconciliation(InvoiceReconciliation told, PartyId with) {}
