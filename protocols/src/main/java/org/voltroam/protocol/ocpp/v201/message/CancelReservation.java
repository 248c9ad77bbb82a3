package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.CancelReservationStatus;

/** Gives a reserved place free again. OCPP 2.0.1, functional block H. */
public final class CancelReservation {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("CancelReservation", Request.class, Response.class);

    private CancelReservation() {}

    public record Request(int reservationId, @Nullable CustomData customData) {}

    public record Response(
            Open<CancelReservationStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
