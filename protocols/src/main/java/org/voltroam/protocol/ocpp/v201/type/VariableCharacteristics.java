package org.voltroam.protocol.ocpp.v201.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.word.DataKind;

/** What values a variable can have. OCPP 2.0.1, VariableCharacteristicsType. */
public record VariableCharacteristics(
        @Length(16) @Nullable String unit,
        Open<DataKind> dataType,
        @Nullable BigDecimal minLimit,
        @Nullable BigDecimal maxLimit,
        @Length(1000) @Nullable String valuesList,
        boolean supportsMonitoring,
        @Nullable CustomData customData) {}
