package org.voltroam.protocol.ocpp.v201.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;

/** Relative prices over time as ISO 15118-2 tells them to a car. OCPP 2.0.1, SalesTariffType. */
public record SalesTariff(
        int id,
        @Length(32) @Nullable String salesTariffDescription,
        @Nullable Integer numEPriceLevels,
        @Items(min = 1, max = 1024) List<SalesTariffEntry> salesTariffEntry,
        @Nullable CustomData customData) {}
