package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.word.MonitorKind;
import org.voltroam.protocol.ocpp.v21.word.SetMonitoringStatus;

/** What became of one request to watch. OCPP 2.1, SetMonitoringResultType. */
public record SetMonitoringResult(
        @Range(min = "0") @Nullable Integer id,
        @Nullable StatusInfo statusInfo,
        Open<SetMonitoringStatus> status,
        Open<MonitorKind> type,
        Component component,
        Variable variable,
        @Range(min = "0") int severity,
        @Nullable CustomData customData) {}
