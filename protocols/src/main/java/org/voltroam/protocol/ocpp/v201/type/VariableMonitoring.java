package org.voltroam.protocol.ocpp.v201.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.word.MonitorKind;

/** One way in which a variable is watched. OCPP 2.0.1, VariableMonitoringType. */
public record VariableMonitoring(
        int id,
        boolean transaction,
        BigDecimal value,
        Open<MonitorKind> type,
        int severity,
        @Nullable CustomData customData) {}
