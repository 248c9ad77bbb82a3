/**
 * Whoever keeps the books of what parties owe each other closes its periods here, and shows its statements.
 *
 * <p>Start at {@link org.voltroam.role.clearing.Closing}; what is computed stands in {@link
 * org.voltroam.domain.journey.settlement.period.SettlementRun}.
 */
@NullMarked
package org.voltroam.role.clearing;

import org.jspecify.annotations.NullMarked;
