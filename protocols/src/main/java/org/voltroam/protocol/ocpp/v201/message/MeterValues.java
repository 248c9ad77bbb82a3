package org.voltroam.protocol.ocpp.v201.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.v201.type.MeterValue;

/** Brings what meters showed, outside of any transaction. OCPP 2.0.1, functional block J. */
public final class MeterValues {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("MeterValues", Request.class, Response.class);

    private MeterValues() {}

    /**
     * What is asked.
     *
     * @param evseId from 1; 0 is the main meter of the station
     */
    public record Request(
            int evseId,
            @Items(min = 1) List<MeterValue> meterValue,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
