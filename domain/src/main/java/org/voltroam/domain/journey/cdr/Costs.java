package org.voltroam.domain.journey.cdr;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;

/** The cost totals of a CDR in its currency. Source: OCPI 2.2.1 mod_cdrs, CDR total_*_cost. */
public record Costs(
        Price total,
        @Nullable Price fixed,
        @Nullable Price energy,
        @Nullable Price time,
        @Nullable Price parking,
        @Nullable Price reservation) {}
