/** What is billed between parties against what was accepted. Start at {@link org.voltroam.domain.aftercare.reconciliation.InvoiceCheck}. */
@NullMarked
package org.voltroam.domain.aftercare.reconciliation;

import org.jspecify.annotations.NullMarked;
