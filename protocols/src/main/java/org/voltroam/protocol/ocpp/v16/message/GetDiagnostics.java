package org.voltroam.protocol.ocpp.v16.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Length;

/** Asks a station to upload its diagnostics. OCPP 1.6, 5.9. */
public final class GetDiagnostics {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetDiagnostics", Request.class, Response.class);

    private GetDiagnostics() {}

    public record Request(
            String location,
            @Nullable Integer retries,
            @Nullable Integer retryInterval,
            @Nullable Instant startTime,
            @Nullable Instant stopTime) {}

    public record Response(@Length(255) @Nullable String fileName) {}
}
