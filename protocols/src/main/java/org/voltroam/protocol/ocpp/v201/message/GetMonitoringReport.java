package org.voltroam.protocol.ocpp.v201.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.v201.type.ComponentVariable;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.GenericDeviceModelStatus;
import org.voltroam.protocol.ocpp.v201.word.MonitoringCriterion;

/** Asks which variables are watched, and how; it comes in reports. OCPP 2.0.1, functional block N. */
public final class GetMonitoringReport {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetMonitoringReport", Request.class, Response.class);

    private GetMonitoringReport() {}

    public record Request(
            List<ComponentVariable> componentVariable,
            int requestId,
            @Items(max = 3) List<Open<MonitoringCriterion>> monitoringCriteria,
            @Nullable CustomData customData) {}

    public record Response(
            Open<GenericDeviceModelStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
