package org.voltroam.protocol.ocpp.v21.type;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.word.ControlMode;
import org.voltroam.protocol.ocpp.v21.word.EnergyTransferMode;
import org.voltroam.protocol.ocpp.v21.word.MobilityNeedsMode;

/** How a car wants to charge, and what it is able to. OCPP 2.1, ChargingNeedsType. */
public record ChargingNeeds(
        @Nullable AcChargingParameters acChargingParameters,
        @Nullable DerChargingParameters derChargingParameters,
        @Nullable EvEnergyOffer evEnergyOffer,
        Open<EnergyTransferMode> requestedEnergyTransfer,
        @Nullable DcChargingParameters dcChargingParameters,
        @Nullable V2xChargingParameters v2xChargingParameters,
        List<Open<EnergyTransferMode>> availableEnergyTransfer,
        @Nullable Open<ControlMode> controlMode,
        @Nullable Open<MobilityNeedsMode> mobilityNeedsMode,
        @Nullable Instant departureTime,
        @Nullable CustomData customData) {}
