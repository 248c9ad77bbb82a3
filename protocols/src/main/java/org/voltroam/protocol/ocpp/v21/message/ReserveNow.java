package org.voltroam.protocol.ocpp.v21.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.IdToken;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.ReserveNowStatus;

/** Keeps a place free for a token until a moment. OCPP 2.1, functional block H. */
public final class ReserveNow {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("ReserveNow", Request.class, Response.class);

    private ReserveNow() {}

    /**
     * What is asked.
     *
     * @param evseId any when left out
     */
    public record Request(
            @Range(min = "0") int id,
            Instant expiryDateTime,
            @Length(20) @Nullable String connectorType,
            IdToken idToken,
            @Range(min = "0") @Nullable Integer evseId,
            @Nullable IdToken groupIdToken,
            @Nullable CustomData customData) {}

    public record Response(
            Open<ReserveNowStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
