/**
 * The smallest words of charging roaming: exact amounts, typed ids, texts as peers send them.
 *
 * <p>Start at {@link org.voltroam.domain.value.PartyId}, then {@link org.voltroam.domain.value.Money}. Nothing here is a
 * float, nothing is a bare {@code String} id, and nothing a peer sent is thrown away: an enum value we do not know stays in
 * {@link org.voltroam.domain.value.Open}, a field we do not know stays in {@link org.voltroam.domain.value.Extras}.
 */
@NullMarked
package org.voltroam.domain.value;

import org.jspecify.annotations.NullMarked;
