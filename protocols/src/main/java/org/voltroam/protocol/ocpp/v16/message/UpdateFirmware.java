package org.voltroam.protocol.ocpp.v16.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;

/** Makes a station fetch and install a firmware. OCPP 1.6, 5.19. */
public final class UpdateFirmware {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("UpdateFirmware", Request.class, Response.class);

    private UpdateFirmware() {}

    public record Request(
            String location,
            @Nullable Integer retries,
            Instant retrieveDate,
            @Nullable Integer retryInterval) {}

    public record Response() {}
}
