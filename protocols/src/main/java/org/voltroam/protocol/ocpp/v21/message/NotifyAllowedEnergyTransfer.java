package org.voltroam.protocol.ocpp.v21.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.EnergyTransferMode;
import org.voltroam.protocol.ocpp.v21.word.NotifyAllowedEnergyTransferStatus;

/** Tells a station which ways of energy transfer a driver's contract allows. OCPP 2.1, functional block K. */
public final class NotifyAllowedEnergyTransfer {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("NotifyAllowedEnergyTransfer", Request.class, Response.class);

    private NotifyAllowedEnergyTransfer() {}

    public record Request(
            @Length(36) String transactionId,
            @Items(min = 1) List<Open<EnergyTransferMode>> allowedEnergyTransfer,
            @Nullable CustomData customData) {}

    public record Response(
            Open<NotifyAllowedEnergyTransferStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
