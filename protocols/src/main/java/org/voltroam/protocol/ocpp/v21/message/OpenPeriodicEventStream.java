package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.type.ConstantStreamData;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.GenericStatus;

/** Announces a stream of measurements of a watched variable. OCPP 2.1, functional block N. */
public final class OpenPeriodicEventStream {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("OpenPeriodicEventStream", Request.class, Response.class);

    private OpenPeriodicEventStream() {}

    public record Request(
            ConstantStreamData constantStreamData, @Nullable CustomData customData) {}

    public record Response(
            Open<GenericStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
