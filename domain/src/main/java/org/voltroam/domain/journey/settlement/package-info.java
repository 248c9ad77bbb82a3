/** Who owes whom between the parties. Start at {@link org.voltroam.domain.journey.settlement.Clearing}. */
@NullMarked
package org.voltroam.domain.journey.settlement;

import org.jspecify.annotations.NullMarked;
