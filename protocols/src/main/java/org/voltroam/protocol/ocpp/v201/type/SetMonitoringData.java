package org.voltroam.protocol.ocpp.v201.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.word.MonitorKind;

/** How a variable is to be watched. OCPP 2.0.1, SetMonitoringDataType. */
public record SetMonitoringData(
        @Nullable Integer id,
        @Nullable Boolean transaction,
        BigDecimal value,
        Open<MonitorKind> type,
        int severity,
        Component component,
        Variable variable,
        @Nullable CustomData customData) {}
