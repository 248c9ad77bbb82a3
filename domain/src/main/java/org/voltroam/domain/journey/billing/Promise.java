package org.voltroam.domain.journey.billing;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Money;

/**
 * What a driver was told that a charge costs at most.
 *
 * @param quote by which it was told
 * @param most taxes included: of the charge as it came to be
 * @param beyond why that is more than the quote's own total; null when it is not
 */
public record Promise(String quote, Money most, @Nullable String beyond) {}
