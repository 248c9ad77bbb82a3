package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.word.ClearMonitoringStatus;

/** What became of the removal of one monitor. OCPP 2.1, ClearMonitoringResultType. */
public record ClearMonitoringResult(
        Open<ClearMonitoringStatus> status,
        @Range(min = "0") int id,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) {}
