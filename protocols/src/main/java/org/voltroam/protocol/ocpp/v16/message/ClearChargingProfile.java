package org.voltroam.protocol.ocpp.v16.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;

/** Removes charging profiles, by id or by what they are for. OCPP 1.6, 5.5. */
public final class ClearChargingProfile {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("ClearChargingProfile", Request.class, Response.class);

    private ClearChargingProfile() {}

    public enum Status {
        Accepted,
        Unknown
    }

    public record Request(
            @Nullable Integer id,
            @Nullable Integer connectorId,
            @Nullable Open<ChargingProfilePurpose> chargingProfilePurpose,
            @Nullable Integer stackLevel) {}

    public record Response(Open<Status> status) {}
}
