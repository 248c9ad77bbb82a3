package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.type.Tariff;
import org.voltroam.protocol.ocpp.v21.word.TariffSetStatus;

/** Installs the tariff that counts where a driver has none of their own. OCPP 2.1, functional block I. */
public final class SetDefaultTariff {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("SetDefaultTariff", Request.class, Response.class);

    private SetDefaultTariff() {}

    public record Request(
            @Range(min = "0") int evseId,
            Tariff tariff,
            @Nullable CustomData customData) {}

    public record Response(
            Open<TariffSetStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
