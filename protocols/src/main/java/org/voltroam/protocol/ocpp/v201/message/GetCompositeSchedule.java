package org.voltroam.protocol.ocpp.v201.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v201.type.CompositeSchedule;
import org.voltroam.protocol.ocpp.v201.type.StatusInfo;
import org.voltroam.protocol.ocpp.v201.word.ChargingRateUnit;
import org.voltroam.protocol.ocpp.v201.word.GenericStatus;

/** Asks which limits will hold at an EVSE, all profiles taken together. OCPP 2.0.1, functional block K. */
public final class GetCompositeSchedule {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetCompositeSchedule", Request.class, Response.class);

    private GetCompositeSchedule() {}

    /**
     * What is asked.
     *
     * @param duration seconds from now
     */
    public record Request(
            int duration,
            @Nullable Open<ChargingRateUnit> chargingRateUnit,
            int evseId,
            @Nullable CustomData customData) {}

    public record Response(
            Open<GenericStatus> status,
            @Nullable StatusInfo statusInfo,
            @Nullable CompositeSchedule schedule,
            @Nullable CustomData customData) {}
}
