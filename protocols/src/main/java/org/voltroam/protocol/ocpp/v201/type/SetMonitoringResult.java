package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.word.MonitorKind;
import org.voltroam.protocol.ocpp.v201.word.SetMonitoringStatus;

/** What became of one request to watch. OCPP 2.0.1, SetMonitoringResultType. */
public record SetMonitoringResult(
        @Nullable Integer id,
        @Nullable StatusInfo statusInfo,
        Open<SetMonitoringStatus> status,
        Open<MonitorKind> type,
        Component component,
        Variable variable,
        int severity,
        @Nullable CustomData customData) {}
