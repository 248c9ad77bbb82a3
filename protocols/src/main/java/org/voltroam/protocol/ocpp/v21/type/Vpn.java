package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.word.VpnKind;

/** How a station reaches a private network. OCPP 2.1, VPNType. */
public record Vpn(
        @Length(2000) String server,
        @Length(50) String user,
        @Length(50) @Nullable String group,
        @Length(64) String password,
        @Length(255) String key,
        Open<VpnKind> type,
        @Nullable CustomData customData) {}
