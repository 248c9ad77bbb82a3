package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.GenericDeviceModelStatus;
import org.voltroam.protocol.ocpp.v201.word.MonitoringBase;

/** Resets the watch over variables to one of three known states. OCPP 2.0.1, functional block N. */
public final class SetMonitoringBase {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("SetMonitoringBase", Request.class, Response.class);

    private SetMonitoringBase() {}

    public record Request(
            Open<MonitoringBase> monitoringBase, @Nullable CustomData customData) {}

    public record Response(
            Open<GenericDeviceModelStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
