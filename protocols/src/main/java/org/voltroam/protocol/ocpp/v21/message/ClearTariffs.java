package org.voltroam.protocol.ocpp.v21.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.ClearTariffsResult;

/** Removes tariffs that were installed in a station. OCPP 2.1, functional block I. */
public final class ClearTariffs {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("ClearTariffs", Request.class, Response.class);

    private ClearTariffs() {}

    public record Request(
            @Length(60) List<String> tariffIds,
            @Range(min = "0") @Nullable Integer evseId,
            @Nullable CustomData customData) {}

    public record Response(
            @Items(min = 1) List<ClearTariffsResult> clearTariffsResult,
            @Nullable CustomData customData) {}
}
