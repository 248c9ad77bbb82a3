package org.voltroam.protocol.ocpp.v201.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.AuthorizationData;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.SendLocalListStatus;
import org.voltroam.protocol.ocpp.v201.word.UpdateKind;

/** Gives a station the tokens it may accept without asking, or changes to them. OCPP 2.0.1, functional block D. */
public final class SendLocalList {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("SendLocalList", Request.class, Response.class);

    private SendLocalList() {}

    public record Request(
            List<AuthorizationData> localAuthorizationList,
            int versionNumber,
            Open<UpdateKind> updateType,
            @Nullable CustomData customData) {}

    public record Response(
            Open<SendLocalListStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
