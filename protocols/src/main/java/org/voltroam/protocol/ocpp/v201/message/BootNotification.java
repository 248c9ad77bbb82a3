package org.voltroam.protocol.ocpp.v201.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.ChargingStation;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.BootReason;
import org.voltroam.protocol.ocpp.v201.word.RegistrationStatus;

/** Introduces a station after it has started; the answer lets it take part, wait or go. OCPP 2.0.1, functional block B. */
public final class BootNotification {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("BootNotification", Request.class, Response.class);

    private BootNotification() {}

    public record Request(
            ChargingStation chargingStation,
            Open<BootReason> reason,
            @Nullable CustomData customData) {}

    /**
     * What is answered.
     *
     * @param interval seconds: between heartbeats when accepted, else until the next try
     */
    public record Response(
            Instant currentTime,
            int interval,
            Open<RegistrationStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
