package org.voltroam.protocol.ocpp.v16.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Length;

/** Asks a station to upload one of its logs. OCPP 1.6 security whitepaper. */
public final class GetLog {

    public static final Action<Request, Response> ACTION = Action.ofOperator("GetLog", Request.class, Response.class);

    private GetLog() {}

    /** Where a log is to be uploaded, and which part of it. */
    public record LogParameters(
            @Length(512) String remoteLocation,
            @Nullable Instant oldestTimestamp,
            @Nullable Instant latestTimestamp) {}

    public enum LogKind {
        DiagnosticsLog,
        SecurityLog
    }

    public enum Status {
        Accepted,
        Rejected,
        AcceptedCanceled
    }

    public record Request(
            LogParameters log,
            Open<LogKind> logType,
            int requestId,
            @Nullable Integer retries,
            @Nullable Integer retryInterval) {}

    public record Response(
            Open<Status> status, @Length(255) @Nullable String filename) {}
}
