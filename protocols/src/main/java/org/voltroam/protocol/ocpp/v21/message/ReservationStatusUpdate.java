package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.word.ReservationUpdateStatus;

/** Tells that a reservation has run out or cannot be kept. OCPP 2.1, functional block H. */
public final class ReservationStatusUpdate {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("ReservationStatusUpdate", Request.class, Response.class);

    private ReservationStatusUpdate() {}

    public record Request(
            @Range(min = "0") int reservationId,
            Open<ReservationUpdateStatus> reservationUpdateStatus,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
