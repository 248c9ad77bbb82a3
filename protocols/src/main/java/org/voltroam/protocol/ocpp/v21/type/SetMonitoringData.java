package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.word.MonitorKind;

/** How a variable is to be watched. OCPP 2.1, SetMonitoringDataType. */
public record SetMonitoringData(
        @Range(min = "0") @Nullable Integer id,
        @Nullable PeriodicEventStreamParams periodicEventStream,
        @Nullable Boolean transaction,
        BigDecimal value,
        Open<MonitorKind> type,
        @Range(min = "0") int severity,
        Component component,
        Variable variable,
        @Nullable CustomData customData) {}
