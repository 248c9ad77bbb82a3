package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.RequestStartStopStatus;

/** Asks a station to end a transaction. OCPP 2.0.1, functional block F. */
public final class RequestStopTransaction {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("RequestStopTransaction", Request.class, Response.class);

    private RequestStopTransaction() {}

    public record Request(
            @Length(36) String transactionId, @Nullable CustomData customData) {}

    public record Response(
            Open<RequestStartStopStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
