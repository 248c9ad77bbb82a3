package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.word.ApnAuthentication;

/** How a modem reaches the mobile network. OCPP 2.0.1, APNType. */
public record Apn(
        @Length(512) String apn,
        @Length(20) @Nullable String apnUserName,
        @Length(20) @Nullable String apnPassword,
        @Nullable Integer simPin,
        @Length(6) @Nullable String preferredNetwork,
        @Nullable Boolean useOnlyPreferredNetwork,
        Open<ApnAuthentication> apnAuthentication,
        @Nullable CustomData customData) {}
