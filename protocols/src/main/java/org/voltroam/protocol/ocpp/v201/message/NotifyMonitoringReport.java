package org.voltroam.protocol.ocpp.v201.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.MonitoringData;

/** Brings a part of the report on watched variables. OCPP 2.0.1, functional block N. */
public final class NotifyMonitoringReport {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("NotifyMonitoringReport", Request.class, Response.class);

    private NotifyMonitoringReport() {}

    public record Request(
            List<MonitoringData> monitor,
            int requestId,
            @Nullable Boolean tbc,
            int seqNo,
            Instant generatedAt,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
