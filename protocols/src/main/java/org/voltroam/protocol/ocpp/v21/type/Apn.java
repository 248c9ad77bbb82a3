package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.word.ApnAuthentication;

/** How a modem reaches the mobile network. OCPP 2.1, APNType. */
public record Apn(
        @Length(2000) String apn,
        @Length(50) @Nullable String apnUserName,
        @Length(64) @Nullable String apnPassword,
        @Nullable Integer simPin,
        @Length(6) @Nullable String preferredNetwork,
        @Nullable Boolean useOnlyPreferredNetwork,
        Open<ApnAuthentication> apnAuthentication,
        @Nullable CustomData customData) {}
