package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.word.AttributeKind;
import org.voltroam.protocol.ocpp.v201.word.GetVariableStatus;

/** The value of a variable, or why there is none. OCPP 2.0.1, GetVariableResultType. */
public record GetVariableResult(
        @Nullable StatusInfo attributeStatusInfo,
        Open<GetVariableStatus> attributeStatus,
        @Nullable Open<AttributeKind> attributeType,
        @Length(2500) @Nullable String attributeValue,
        Component component,
        Variable variable,
        @Nullable CustomData customData) {}
