package org.voltroam.domain.catalog.tariff;

import java.time.Instant;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TariffId;

/** That a CPO has told of a tariff of this name: a hub remembers the name, not the prices, which are not for it. */
public record HeardTariff(PartyId party, TariffId id, Instant at) {}
