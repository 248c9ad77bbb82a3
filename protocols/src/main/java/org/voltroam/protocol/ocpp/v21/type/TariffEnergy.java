package org.voltroam.protocol.ocpp.v21.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;

/** Prices of energy and their taxes. OCPP 2.1, TariffEnergyType. */
public record TariffEnergy(
        @Items(min = 1) List<TariffEnergyPrice> prices,
        @Items(max = 5) List<TaxRate> taxRates,
        @Nullable CustomData customData) {}
