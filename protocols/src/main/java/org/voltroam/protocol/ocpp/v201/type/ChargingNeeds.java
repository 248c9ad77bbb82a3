package org.voltroam.protocol.ocpp.v201.type;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.word.EnergyTransferMode;

/** How a car wants to charge, and what it is able to. OCPP 2.0.1, ChargingNeedsType. */
public record ChargingNeeds(
        @Nullable AcChargingParameters acChargingParameters,
        @Nullable DcChargingParameters dcChargingParameters,
        Open<EnergyTransferMode> requestedEnergyTransfer,
        @Nullable Instant departureTime,
        @Nullable CustomData customData) {}
