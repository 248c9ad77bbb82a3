package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.ClearCacheStatus;

/** Makes a station forget all tokens it remembers as allowed. OCPP 2.1, functional block C. */
public final class ClearCache {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("ClearCache", Request.class, Response.class);

    private ClearCache() {}

    public record Request(@Nullable CustomData customData) {}

    public record Response(
            Open<ClearCacheStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CustomData customData) {}
}
