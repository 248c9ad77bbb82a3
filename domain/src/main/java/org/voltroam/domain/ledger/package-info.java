/**
 * Double entry. Knows money, nothing of charging.
 *
 * <p>Start at {@link org.voltroam.domain.ledger.Entry}: postings that sum to zero. {@link
 * org.voltroam.domain.ledger.Balances} are derived from entries, {@link org.voltroam.domain.ledger.Chain} makes a later
 * change of an entry visible. Nothing is ever changed: a correction is a new entry.
 */
@NullMarked
package org.voltroam.domain.ledger;

import org.jspecify.annotations.NullMarked;
