package org.voltroam.protocol.ocpp.v21.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.type.TariffAssignment;
import org.voltroam.protocol.ocpp.v21.word.TariffGetStatus;

/** Asks which tariffs are installed in a station. OCPP 2.1, functional block I. */
public final class GetTariffs {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetTariffs", Request.class, Response.class);

    private GetTariffs() {}

    public record Request(
            @Range(min = "0") int evseId, @Nullable CustomData customData) {}

    public record Response(
            Open<TariffGetStatus> status,
            @Nullable StatusInfo statusInfo,
            List<TariffAssignment> tariffAssignments,
            @Nullable CustomData customData) {}
}
