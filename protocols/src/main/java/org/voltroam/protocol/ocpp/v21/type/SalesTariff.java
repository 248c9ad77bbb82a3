package org.voltroam.protocol.ocpp.v21.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;

/** Relative prices over time as ISO 15118-2 tells them to a car. OCPP 2.1, SalesTariffType. */
public record SalesTariff(
        @Range(min = "0") int id,
        @Length(32) @Nullable String salesTariffDescription,
        @Range(min = "0") @Nullable Integer numEPriceLevels,
        @Items(min = 1, max = 1024) List<SalesTariffEntry> salesTariffEntry,
        @Nullable CustomData customData) {}
