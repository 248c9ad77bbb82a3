package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;

/** A tax and what it is levied on, as ISO 15118-20 tells it to a car. OCPP 2.1, TaxRuleType. */
public record TaxRule(
        @Range(min = "0") int taxRuleID,
        @Length(100) @Nullable String taxRuleName,
        @Nullable Boolean taxIncludedInPrice,
        boolean appliesToEnergyFee,
        boolean appliesToParkingFee,
        boolean appliesToOverstayFee,
        boolean appliesToMinimumMaximumCost,
        RationalNumber taxRate,
        @Nullable CustomData customData) {}
