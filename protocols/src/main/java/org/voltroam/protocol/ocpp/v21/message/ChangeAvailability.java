package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.type.Evse;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.ChangeAvailabilityStatus;
import org.voltroam.protocol.ocpp.v21.word.OperationalStatus;

/** Takes a station, an EVSE or a connector out of service, or back into it. OCPP 2.1, functional block G. */
public final class ChangeAvailability {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("ChangeAvailability", Request.class, Response.class);

    private ChangeAvailability() {}

    public record Request(
            @Nullable Evse evse,
            Open<OperationalStatus> operationalStatus,
            @Nullable CustomData customData) {}

    public record Response(
            Open<ChangeAvailabilityStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
