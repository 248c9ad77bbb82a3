package org.voltroam.protocol.ocpp.v21.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.v21.type.SetVariableData;
import org.voltroam.protocol.ocpp.v21.type.SetVariableResult;

/** Writes variables of the device model. OCPP 2.1, functional block B. */
public final class SetVariables {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("SetVariables", Request.class, Response.class);

    private SetVariables() {}

    public record Request(
            @Items(min = 1) List<SetVariableData> setVariableData,
            @Nullable CustomData customData) {}

    public record Response(
            @Items(min = 1) List<SetVariableResult> setVariableResult,
            @Nullable CustomData customData) {}
}
