package org.voltroam.protocol.ocpp.v21.type;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.word.MessagePriority;
import org.voltroam.protocol.ocpp.v21.word.MessageState;

/** A message for the display: when, where, and how urgent. OCPP 2.1, MessageInfoType. */
public record MessageInfo(
        @Nullable Component display,
        @Range(min = "0") int id,
        Open<MessagePriority> priority,
        @Nullable Open<MessageState> state,
        @Nullable Instant startDateTime,
        @Nullable Instant endDateTime,
        @Length(36) @Nullable String transactionId,
        MessageContent message,
        @Items(max = 4) List<MessageContent> messageExtra,
        @Nullable CustomData customData) {}
