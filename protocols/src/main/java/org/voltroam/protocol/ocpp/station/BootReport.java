package org.voltroam.protocol.ocpp.station;

import org.jspecify.annotations.Nullable;

/** What a station says about itself at start. OCPP 1.6, 6.3; OCPP 2.1, BootNotificationRequest. */
public record BootReport(
        String vendor,
        String model,
        @Nullable String serialNumber,
        @Nullable String firmwareVersion,
        @Nullable String iccid,
        @Nullable String imsi,
        @Nullable String meterType,
        @Nullable String meterSerialNumber) {}
