package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.word.VpnKind;

/** How a station reaches a private network. OCPP 2.0.1, VPNType. */
public record Vpn(
        @Length(512) String server,
        @Length(20) String user,
        @Length(20) @Nullable String group,
        @Length(20) String password,
        @Length(255) String key,
        Open<VpnKind> type,
        @Nullable CustomData customData) {}
