package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.word.AttributeKind;
import org.voltroam.protocol.ocpp.v21.word.Mutability;

/** One of a variable's values, and what may be done with it. OCPP 2.1, VariableAttributeType. */
public record VariableAttribute(
        @Nullable Open<AttributeKind> type,
        @Length(2500) @Nullable String value,
        @Nullable Open<Mutability> mutability,
        @Nullable Boolean persistent,
        @Nullable Boolean constant,
        @Nullable CustomData customData) {}
