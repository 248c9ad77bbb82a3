package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.word.ReservationUpdateStatus;

/** Tells that a reservation has run out or cannot be kept. OCPP 2.0.1, functional block H. */
public final class ReservationStatusUpdate {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("ReservationStatusUpdate", Request.class, Response.class);

    private ReservationStatusUpdate() {}

    public record Request(
            int reservationId,
            Open<ReservationUpdateStatus> reservationUpdateStatus,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
