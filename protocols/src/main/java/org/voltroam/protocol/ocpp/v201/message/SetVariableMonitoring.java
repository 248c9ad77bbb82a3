package org.voltroam.protocol.ocpp.v201.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.v201.type.SetMonitoringData;
import org.voltroam.protocol.ocpp.v201.type.SetMonitoringResult;

/** Watches variables of the device model. OCPP 2.0.1, functional block N. */
public final class SetVariableMonitoring {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("SetVariableMonitoring", Request.class, Response.class);

    private SetVariableMonitoring() {}

    public record Request(
            @Items(min = 1) List<SetMonitoringData> setMonitoringData,
            @Nullable CustomData customData) {}

    public record Response(
            @Items(min = 1) List<SetMonitoringResult> setMonitoringResult,
            @Nullable CustomData customData) {}
}
