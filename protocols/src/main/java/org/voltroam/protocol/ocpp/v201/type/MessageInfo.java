package org.voltroam.protocol.ocpp.v201.type;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.word.MessagePriority;
import org.voltroam.protocol.ocpp.v201.word.MessageState;

/** A message for the display: when, where, and how urgent. OCPP 2.0.1, MessageInfoType. */
public record MessageInfo(
        @Nullable Component display,
        int id,
        Open<MessagePriority> priority,
        @Nullable Open<MessageState> state,
        @Nullable Instant startDateTime,
        @Nullable Instant endDateTime,
        @Length(36) @Nullable String transactionId,
        MessageContent message,
        @Nullable CustomData customData) {}
