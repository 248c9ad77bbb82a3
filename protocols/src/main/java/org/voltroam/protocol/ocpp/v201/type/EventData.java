package org.voltroam.protocol.ocpp.v201.type;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.word.EventNotification;
import org.voltroam.protocol.ocpp.v201.word.EventTrigger;

/** One event of the device model. OCPP 2.0.1, EventDataType. */
public record EventData(
        int eventId,
        Instant timestamp,
        Open<EventTrigger> trigger,
        @Nullable Integer cause,
        @Length(2500) String actualValue,
        @Length(50) @Nullable String techCode,
        @Length(500) @Nullable String techInfo,
        @Nullable Boolean cleared,
        @Length(36) @Nullable String transactionId,
        Component component,
        @Nullable Integer variableMonitoringId,
        Open<EventNotification> eventNotificationType,
        Variable variable,
        @Nullable CustomData customData) {}
