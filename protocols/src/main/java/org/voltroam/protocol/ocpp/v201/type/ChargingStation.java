package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** What a station is: its maker, its kind and its numbers. OCPP 2.0.1, ChargingStationType. */
public record ChargingStation(
        @Length(25) @Nullable String serialNumber,
        @Length(20) String model,
        @Nullable Modem modem,
        @Length(50) String vendorName,
        @Length(50) @Nullable String firmwareVersion,
        @Nullable CustomData customData) {}
