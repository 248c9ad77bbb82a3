/**
 * What it costs, explained line by line. Start at {@link org.voltroam.domain.journey.pricing.Pricer}.
 *
 * <p>{@link org.voltroam.domain.journey.pricing.Measured} goes in, {@link org.voltroam.domain.journey.pricing.PricedCharge} comes
 * out. Which tariff: {@code TariffChoice}; which element: {@code Conditions}; how much is billed: {@code StepSize}; minimum and
 * maximum: {@code Limits}; when a price may change: {@link org.voltroam.domain.journey.pricing.PriceBoundaries}.
 */
@NullMarked
package org.voltroam.domain.journey.pricing;

import org.jspecify.annotations.NullMarked;
