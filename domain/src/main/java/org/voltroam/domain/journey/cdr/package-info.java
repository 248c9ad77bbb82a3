/**
 * What happened, for ever. Start at {@link org.voltroam.domain.journey.cdr.Cdr}; {@link
 * org.voltroam.domain.journey.cdr.CdrIssuer} writes ours, {@link org.voltroam.domain.journey.cdr.CdrReceipt} judges those that
 * arrive.
 */
@NullMarked
package org.voltroam.domain.journey.cdr;

import org.jspecify.annotations.NullMarked;
