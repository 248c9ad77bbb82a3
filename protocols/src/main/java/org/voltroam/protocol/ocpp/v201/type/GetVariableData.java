package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.word.AttributeKind;

/** Which value of which variable is to be read. OCPP 2.0.1, GetVariableDataType. */
public record GetVariableData(
        @Nullable Open<AttributeKind> attributeType,
        Component component,
        Variable variable,
        @Nullable CustomData customData) {}
