package org.voltroam.protocol.ocpp.v21.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.v21.type.DerCurveGet;
import org.voltroam.protocol.ocpp.v21.type.EnterServiceGet;
import org.voltroam.protocol.ocpp.v21.type.FixedPfGet;
import org.voltroam.protocol.ocpp.v21.type.FixedVarGet;
import org.voltroam.protocol.ocpp.v21.type.FreqDroopGet;
import org.voltroam.protocol.ocpp.v21.type.GradientGet;
import org.voltroam.protocol.ocpp.v21.type.LimitMaxDischargeGet;

/** Brings a part of the settings for the support of the grid. OCPP 2.1, functional block R. */
public final class ReportDERControl {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("ReportDERControl", Request.class, Response.class);

    private ReportDERControl() {}

    public record Request(
            @Items(max = 24) List<DerCurveGet> curve,
            @Items(max = 24) List<EnterServiceGet> enterService,
            @Items(max = 24) List<FixedPfGet> fixedPFAbsorb,
            @Items(max = 24) List<FixedPfGet> fixedPFInject,
            @Items(max = 24) List<FixedVarGet> fixedVar,
            @Items(max = 24) List<FreqDroopGet> freqDroop,
            @Items(max = 24) List<GradientGet> gradient,
            @Items(max = 24) List<LimitMaxDischargeGet> limitMaxDischarge,
            int requestId,
            @Nullable Boolean tbc,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
