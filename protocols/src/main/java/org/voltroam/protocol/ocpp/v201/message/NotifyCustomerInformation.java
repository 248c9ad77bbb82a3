package org.voltroam.protocol.ocpp.v201.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** Brings a part of what a station knows about a customer. OCPP 2.0.1, functional block N. */
public final class NotifyCustomerInformation {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("NotifyCustomerInformation", Request.class, Response.class);

    private NotifyCustomerInformation() {}

    public record Request(
            @Length(512) String data,
            @Nullable Boolean tbc,
            int seqNo,
            Instant generatedAt,
            int requestId,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
