package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;

/** Asks for the version of the list of tokens that a station may accept offline. OCPP 2.0.1, functional block D. */
public final class GetLocalListVersion {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetLocalListVersion", Request.class, Response.class);

    private GetLocalListVersion() {}

    public record Request(@Nullable CustomData customData) {}

    public record Response(int versionNumber, @Nullable CustomData customData) {}
}
