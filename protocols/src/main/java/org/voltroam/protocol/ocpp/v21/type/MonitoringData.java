package org.voltroam.protocol.ocpp.v21.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;

/** A variable and how it is watched. OCPP 2.1, MonitoringDataType. */
public record MonitoringData(
        Component component,
        Variable variable,
        @Items(min = 1) List<VariableMonitoring> variableMonitoring,
        @Nullable CustomData customData) {}
