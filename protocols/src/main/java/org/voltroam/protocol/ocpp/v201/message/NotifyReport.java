package org.voltroam.protocol.ocpp.v201.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.ReportData;

/** Brings a part of a report on the device model. OCPP 2.0.1, functional block B. */
public final class NotifyReport {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("NotifyReport", Request.class, Response.class);

    private NotifyReport() {}

    /**
     * What is asked.
     *
     * @param tbc whether more parts follow; no when left out
     */
    public record Request(
            int requestId,
            Instant generatedAt,
            List<ReportData> reportData,
            @Nullable Boolean tbc,
            int seqNo,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
