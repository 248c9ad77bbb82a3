package org.voltroam.protocol.ocpp.v21.type;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.word.EventNotification;
import org.voltroam.protocol.ocpp.v21.word.MonitorKind;

/** One way in which a variable is watched. OCPP 2.1, VariableMonitoringType. */
public record VariableMonitoring(
        @Range(min = "0") int id,
        boolean transaction,
        BigDecimal value,
        Open<MonitorKind> type,
        @Range(min = "0") int severity,
        Open<EventNotification> eventNotificationType,
        @Nullable CustomData customData) {}
