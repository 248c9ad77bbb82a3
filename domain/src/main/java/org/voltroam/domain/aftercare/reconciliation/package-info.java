/**
 * What is billed between parties against what was accepted. Start at {@link org.voltroam.domain.aftercare.reconciliation.InvoiceCheck};
 * {@link org.voltroam.domain.aftercare.reconciliation.Ageing} tells how long things have waited.
 */
@NullMarked
package org.voltroam.domain.aftercare.reconciliation;

import org.jspecify.annotations.NullMarked;
