package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.word.MessageFormat;

/** A text for people, its language and its format. OCPP 2.0.1, MessageContentType. */
public record MessageContent(
        Open<MessageFormat> format,
        @Length(8) @Nullable String language,
        @Length(512) String content,
        @Nullable CustomData customData) {}
