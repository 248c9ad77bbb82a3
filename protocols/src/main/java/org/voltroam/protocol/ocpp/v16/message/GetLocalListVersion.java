package org.voltroam.protocol.ocpp.v16.message;

import org.voltroam.protocol.ocpp.shape.Action;

/** Asks for the version of the list of tokens that a station may accept offline. OCPP 1.6, 5.10. */
public final class GetLocalListVersion {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetLocalListVersion", Request.class, Response.class);

    private GetLocalListVersion() {}

    public record Request() {}

    public record Response(int listVersion) {}
}
