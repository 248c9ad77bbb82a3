/** What the driver pays. Start at {@link org.voltroam.domain.journey.billing.Biller}. */
@NullMarked
package org.voltroam.domain.journey.billing;

import org.jspecify.annotations.NullMarked;
