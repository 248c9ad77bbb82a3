package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.GenericStatus;

/** Says from which severity on events are reported. OCPP 2.1, functional block N. */
public final class SetMonitoringLevel {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("SetMonitoringLevel", Request.class, Response.class);

    private SetMonitoringLevel() {}

    public record Request(
            @Range(min = "0") int severity, @Nullable CustomData customData) {}

    public record Response(
            Open<GenericStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
