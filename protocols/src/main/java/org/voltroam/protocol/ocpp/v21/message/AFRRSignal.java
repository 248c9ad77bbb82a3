package org.voltroam.protocol.ocpp.v21.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.GenericStatus;

/** Passes the grid operator's signal for frequency restoration on to a station. OCPP 2.1, functional block Q. */
public final class AFRRSignal {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("AFRRSignal", Request.class, Response.class);

    private AFRRSignal() {}

    public record Request(
            Instant timestamp, int signal, @Nullable CustomData customData) {}

    public record Response(
            Open<GenericStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
