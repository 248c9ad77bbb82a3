package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.PeriodicEventStreamParams;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.GenericStatus;

/** Changes how often a running stream of measurements reports, and how much at a time. OCPP 2.1, functional block N. */
public final class AdjustPeriodicEventStream {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("AdjustPeriodicEventStream", Request.class, Response.class);

    private AdjustPeriodicEventStream() {}

    public record Request(
            @Range(min = "0") int id,
            PeriodicEventStreamParams params,
            @Nullable CustomData customData) {}

    public record Response(
            Open<GenericStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
