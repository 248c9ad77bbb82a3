package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.word.ClearMonitoringStatus;

/** What became of the removal of one monitor. OCPP 2.0.1, ClearMonitoringResultType. */
public record ClearMonitoringResult(
        Open<ClearMonitoringStatus> status,
        int id,
        @Nullable StatusInfo statusInfo,
        @Nullable CustomData customData) {}
