package org.voltroam.domain.journey.session;

import org.voltroam.domain.catalog.tariff.Price;

/** What a charge costs so far. The pricing step knows; recording only carries it. */
@FunctionalInterface
public interface Costing {

    Price soFar(Recording recording);
}
