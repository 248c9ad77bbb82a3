package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.word.AttributeKind;
import org.voltroam.protocol.ocpp.v21.word.SetVariableStatus;

/** What became of one value to be written. OCPP 2.1, SetVariableResultType. */
public record SetVariableResult(
        @Nullable Open<AttributeKind> attributeType,
        Open<SetVariableStatus> attributeStatus,
        @Nullable StatusInfo attributeStatusInfo,
        Component component,
        Variable variable,
        @Nullable CustomData customData) {}
