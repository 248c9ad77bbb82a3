package org.voltroam.protocol.ocpp.v16.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Length;

/** Tells that something happened that matters for security. OCPP 1.6 security whitepaper. */
public final class SecurityEventNotification {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("SecurityEventNotification", Request.class, Response.class);

    private SecurityEventNotification() {}

    public record Request(
            @Length(50) String type,
            Instant timestamp,
            @Length(255) @Nullable String techInfo) {}

    public record Response() {}
}
