package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** The SIM card of a station. OCPP 2.1, ModemType. */
public record Modem(
        @Length(20) @Nullable String iccid,
        @Length(20) @Nullable String imsi,
        @Nullable CustomData customData) {}
