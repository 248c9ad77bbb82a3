package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;

/** One battery of a swap. Charge and health in percent. OCPP 2.1, BatteryDataType. */
public record BatteryData(
        @Range(min = "0") int evseId,
        @Length(50) String serialNumber,
        @Range(min = "0", max = "100") BigDecimal soC,
        @Range(min = "0", max = "100") BigDecimal soH,
        @Nullable Instant productionDate,
        @Length(500) @Nullable String vendorInfo,
        @Nullable CustomData customData) {}
