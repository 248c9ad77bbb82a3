package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.word.AttributeKind;

/** A value to be written. OCPP 2.1, SetVariableDataType. */
public record SetVariableData(
        @Nullable Open<AttributeKind> attributeType,
        @Length(2500) String attributeValue,
        Component component,
        Variable variable,
        @Nullable CustomData customData) {}
