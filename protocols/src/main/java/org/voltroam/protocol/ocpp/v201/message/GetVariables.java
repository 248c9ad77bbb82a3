package org.voltroam.protocol.ocpp.v201.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.v201.type.GetVariableData;
import org.voltroam.protocol.ocpp.v201.type.GetVariableResult;

/** Reads variables of the device model. OCPP 2.0.1, functional block B. */
public final class GetVariables {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetVariables", Request.class, Response.class);

    private GetVariables() {}

    public record Request(
            @Items(min = 1) List<GetVariableData> getVariableData,
            @Nullable CustomData customData) {}

    public record Response(
            @Items(min = 1) List<GetVariableResult> getVariableResult,
            @Nullable CustomData customData) {}
}
