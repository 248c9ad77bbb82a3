/**
 * Periods and statements: what the ledger's entries of a month come to, for each party.
 *
 * <p>Start at {@link org.voltroam.domain.journey.settlement.period.SettlementRun}: a pure calculation from a {@link
 * org.voltroam.domain.journey.settlement.period.CutOff}, which freezes what it is about, and the entries before it. {@link
 * org.voltroam.domain.journey.settlement.period.Audit} does the same for one party that has only its own entries.
 */
@NullMarked
package org.voltroam.domain.journey.settlement.period;

import org.jspecify.annotations.NullMarked;
