package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** Asks whether a transaction still runs and whether messages about it wait to be sent. OCPP 2.1, functional block E. */
public final class GetTransactionStatus {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetTransactionStatus", Request.class, Response.class);

    private GetTransactionStatus() {}

    public record Request(
            @Length(36) @Nullable String transactionId,
            @Nullable CustomData customData) {}

    public record Response(
            @Nullable Boolean ongoingIndicator,
            boolean messagesInQueue,
            @Nullable CustomData customData) {}
}
