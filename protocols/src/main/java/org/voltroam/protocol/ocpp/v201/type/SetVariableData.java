package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.word.AttributeKind;

/** A value to be written. OCPP 2.0.1, SetVariableDataType. */
public record SetVariableData(
        @Nullable Open<AttributeKind> attributeType,
        @Length(1000) String attributeValue,
        Component component,
        Variable variable,
        @Nullable CustomData customData) {}
