package org.voltroam.protocol.ocpp.v201.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;

/** A variable with its values and what is known about them. OCPP 2.0.1, ReportDataType. */
public record ReportData(
        Component component,
        Variable variable,
        @Items(min = 1, max = 4) List<VariableAttribute> variableAttribute,
        @Nullable VariableCharacteristics variableCharacteristics,
        @Nullable CustomData customData) {}
