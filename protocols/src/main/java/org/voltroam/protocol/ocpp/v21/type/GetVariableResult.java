package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.word.AttributeKind;
import org.voltroam.protocol.ocpp.v21.word.GetVariableStatus;

/** The value of a variable, or why there is none. OCPP 2.1, GetVariableResultType. */
public record GetVariableResult(
        Open<GetVariableStatus> attributeStatus,
        @Nullable StatusInfo attributeStatusInfo,
        @Nullable Open<AttributeKind> attributeType,
        @Length(2500) @Nullable String attributeValue,
        Component component,
        Variable variable,
        @Nullable CustomData customData) {}
