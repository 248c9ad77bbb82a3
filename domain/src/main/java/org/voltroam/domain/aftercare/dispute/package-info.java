/**
 * Disputes about CDRs: what may happen in which order, by whom, until when.
 *
 * <p>Start at {@link org.voltroam.domain.aftercare.dispute.Dispute}; {@link org.voltroam.domain.aftercare.dispute.DisputeState} has the
 * diagram, {@link org.voltroam.domain.aftercare.dispute.SetApart} what it means in the ledger. {@link org.voltroam.domain.aftercare.dispute.UpwardCorrection}
 * is what a CPO cannot do by itself.
 */
@NullMarked
package org.voltroam.domain.aftercare.dispute;

import org.jspecify.annotations.NullMarked;
