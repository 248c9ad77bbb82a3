package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.DataTransferStatus;
import tools.jackson.databind.JsonNode;

/** Carries what a maker and an operator have agreed on beyond the specification. OCPP 2.0.1, functional block P. */
public final class DataTransfer {

    public static final Action<Request, Response> ACTION = Action.ofBoth("DataTransfer", Request.class, Response.class);

    private DataTransfer() {}

    public record Request(
            @Length(50) @Nullable String messageId,
            @Nullable JsonNode data,
            @Length(255) String vendorId,
            @Nullable CustomData customData) {}

    public record Response(
            Open<DataTransferStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable JsonNode data,
            @Nullable CustomData customData) {}
}
