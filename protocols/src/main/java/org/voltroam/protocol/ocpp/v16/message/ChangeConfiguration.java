package org.voltroam.protocol.ocpp.v16.message;

import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Length;

/** Writes one key of the configuration. OCPP 1.6, 5.3. */
public final class ChangeConfiguration {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("ChangeConfiguration", Request.class, Response.class);

    private ChangeConfiguration() {}

    public enum Status {
        Accepted,
        Rejected,
        RebootRequired,
        NotSupported
    }

    public record Request(
            @Length(50) String key, @Length(500) String value) {}

    public record Response(Open<Status> status) {}
}
