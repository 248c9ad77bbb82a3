package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.type.NetworkConnectionProfile;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.SetNetworkProfileStatus;

/** Writes a way to reach the operator into one of a station's slots. OCPP 2.1, functional block B. */
public final class SetNetworkProfile {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("SetNetworkProfile", Request.class, Response.class);

    private SetNetworkProfile() {}

    public record Request(
            int configurationSlot,
            NetworkConnectionProfile connectionData,
            @Nullable CustomData customData) {}

    public record Response(
            Open<SetNetworkProfileStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
