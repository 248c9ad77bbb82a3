package org.voltroam.protocol.ocpp.v21.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.word.ConnectorStatus;

/** Tells the state of a connector. OCPP 2.1, functional block G. */
public final class StatusNotification {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("StatusNotification", Request.class, Response.class);

    private StatusNotification() {}

    /**
     * What is asked.
     *
     * @param evseId from 1
     * @param connectorId from 1 within the EVSE
     */
    public record Request(
            Instant timestamp,
            Open<ConnectorStatus> connectorStatus,
            @Range(min = "0") int evseId,
            @Range(min = "0") int connectorId,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
