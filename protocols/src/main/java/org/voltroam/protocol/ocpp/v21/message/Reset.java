package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.ResetKind;
import org.voltroam.protocol.ocpp.v21.word.ResetStatus;

/** Restarts a station or one EVSE of it. OCPP 2.1, functional block B. */
public final class Reset {

    public static final Action<Request, Response> ACTION = Action.ofOperator("Reset", Request.class, Response.class);

    private Reset() {}

    public record Request(
            Open<ResetKind> type,
            @Range(min = "0") @Nullable Integer evseId,
            @Nullable CustomData customData) {}

    public record Response(
            Open<ResetStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
