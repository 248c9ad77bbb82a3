package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** What energy a car offers to give back. OCPP 2.1, EVEnergyOfferType. */
public record EvEnergyOffer(
        @Nullable EvAbsolutePriceSchedule evAbsolutePriceSchedule,
        EvPowerSchedule evPowerSchedule,
        @Nullable CustomData customData) {}
