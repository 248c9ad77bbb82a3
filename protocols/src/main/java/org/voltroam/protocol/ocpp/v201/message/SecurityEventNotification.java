package org.voltroam.protocol.ocpp.v201.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** Tells that something happened that matters for security. OCPP 2.0.1, functional block A. */
public final class SecurityEventNotification {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("SecurityEventNotification", Request.class, Response.class);

    private SecurityEventNotification() {}

    public record Request(
            @Length(50) String type,
            Instant timestamp,
            @Length(255) @Nullable String techInfo,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
