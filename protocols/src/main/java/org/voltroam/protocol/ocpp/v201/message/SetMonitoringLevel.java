package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.GenericStatus;

/** Says from which severity on events are reported. OCPP 2.0.1, functional block N. */
public final class SetMonitoringLevel {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("SetMonitoringLevel", Request.class, Response.class);

    private SetMonitoringLevel() {}

    public record Request(int severity, @Nullable CustomData customData) {}

    public record Response(
            Open<GenericStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
