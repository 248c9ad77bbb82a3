package org.voltroam.protocol.ocpp.v21.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.ClearMonitoringResult;

/** Ends the watch over variables of a station. OCPP 2.1, functional block N. */
public final class ClearVariableMonitoring {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("ClearVariableMonitoring", Request.class, Response.class);

    private ClearVariableMonitoring() {}

    public record Request(
            @Items(min = 1) @Range(min = "0") List<Integer> id,
            @Nullable CustomData customData) {}

    public record Response(
            @Items(min = 1) List<ClearMonitoringResult> clearMonitoringResult,
            @Nullable CustomData customData) {}
}
