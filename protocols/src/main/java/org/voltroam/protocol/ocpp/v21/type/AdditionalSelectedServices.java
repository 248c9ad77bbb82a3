package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** A service beside charging, and what it costs. OCPP 2.1, AdditionalSelectedServicesType. */
public record AdditionalSelectedServices(
        RationalNumber serviceFee,
        @Length(80) String serviceName,
        @Nullable CustomData customData) {}
