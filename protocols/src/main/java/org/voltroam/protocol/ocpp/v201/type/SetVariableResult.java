package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.word.AttributeKind;
import org.voltroam.protocol.ocpp.v201.word.SetVariableStatus;

/** What became of one value to be written. OCPP 2.0.1, SetVariableResultType. */
public record SetVariableResult(
        @Nullable Open<AttributeKind> attributeType,
        Open<SetVariableStatus> attributeStatus,
        @Nullable StatusInfo attributeStatusInfo,
        Component component,
        Variable variable,
        @Nullable CustomData customData) {}
