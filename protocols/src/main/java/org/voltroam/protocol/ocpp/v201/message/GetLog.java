package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.type.LogParameters;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.LogKind;
import org.voltroam.protocol.ocpp.v201.word.LogStatus;

/** Asks a station to upload one of its logs. OCPP 2.0.1, functional block N. */
public final class GetLog {

    public static final Action<Request, Response> ACTION = Action.ofOperator("GetLog", Request.class, Response.class);

    private GetLog() {}

    public record Request(
            LogParameters log,
            Open<LogKind> logType,
            int requestId,
            @Nullable Integer retries,
            @Nullable Integer retryInterval,
            @Nullable CustomData customData) {}

    public record Response(
            Open<LogStatus> status,
            @Nullable StatusInfo statusInfo,
            @Length(255) @Nullable String filename,
            @Nullable CustomData customData) {}
}
