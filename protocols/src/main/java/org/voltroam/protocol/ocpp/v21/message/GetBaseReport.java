package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.GenericDeviceModelStatus;
import org.voltroam.protocol.ocpp.v21.word.ReportBase;

/** Asks for a report of all, or all configurable, variables of a station. OCPP 2.1, functional block B. */
public final class GetBaseReport {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetBaseReport", Request.class, Response.class);

    private GetBaseReport() {}

    public record Request(
            int requestId,
            Open<ReportBase> reportBase,
            @Nullable CustomData customData) {}

    public record Response(
            Open<GenericDeviceModelStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
