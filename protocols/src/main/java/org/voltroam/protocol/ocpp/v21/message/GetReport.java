package org.voltroam.protocol.ocpp.v21.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.v21.type.ComponentVariable;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.ComponentCriterion;
import org.voltroam.protocol.ocpp.v21.word.GenericDeviceModelStatus;

/** Asks for a report of chosen components and variables. OCPP 2.1, functional block B. */
public final class GetReport {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetReport", Request.class, Response.class);

    private GetReport() {}

    public record Request(
            List<ComponentVariable> componentVariable,
            int requestId,
            @Items(max = 4) List<Open<ComponentCriterion>> componentCriteria,
            @Nullable CustomData customData) {}

    public record Response(
            Open<GenericDeviceModelStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
