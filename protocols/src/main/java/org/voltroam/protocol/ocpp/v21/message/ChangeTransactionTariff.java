package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.type.Tariff;
import org.voltroam.protocol.ocpp.v21.word.TariffChangeStatus;

/** Gives a running transaction another tariff. OCPP 2.1, functional block I. */
public final class ChangeTransactionTariff {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("ChangeTransactionTariff", Request.class, Response.class);

    private ChangeTransactionTariff() {}

    public record Request(
            Tariff tariff,
            @Length(36) String transactionId,
            @Nullable CustomData customData) {}

    public record Response(
            Open<TariffChangeStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
