package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.word.MessageFormat;

/** A text for people, its language and its format. OCPP 2.1, MessageContentType. */
public record MessageContent(
        Open<MessageFormat> format,
        @Length(8) @Nullable String language,
        @Length(1024) String content,
        @Nullable CustomData customData) {}
