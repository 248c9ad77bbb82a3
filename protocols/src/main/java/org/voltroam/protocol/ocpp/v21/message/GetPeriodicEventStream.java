package org.voltroam.protocol.ocpp.v21.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.type.ConstantStreamData;

/** Asks which streams of measurements are open. OCPP 2.1, functional block N. */
public final class GetPeriodicEventStream {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetPeriodicEventStream", Request.class, Response.class);

    private GetPeriodicEventStream() {}

    public record Request(@Nullable CustomData customData) {}

    public record Response(
            List<ConstantStreamData> constantStreamData,
            @Nullable CustomData customData) {}
}
