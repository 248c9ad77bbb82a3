package org.voltroam.protocol.ocpp.v21.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.type.DerCurve;
import org.voltroam.protocol.ocpp.v21.type.EnterService;
import org.voltroam.protocol.ocpp.v21.type.FixedPf;
import org.voltroam.protocol.ocpp.v21.type.FixedVar;
import org.voltroam.protocol.ocpp.v21.type.FreqDroop;
import org.voltroam.protocol.ocpp.v21.type.Gradient;
import org.voltroam.protocol.ocpp.v21.type.LimitMaxDischarge;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.DerControl;
import org.voltroam.protocol.ocpp.v21.word.DerControlStatus;

/** Installs a setting by which a station supports the grid. OCPP 2.1, functional block R. */
public final class SetDERControl {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("SetDERControl", Request.class, Response.class);

    private SetDERControl() {}

    public record Request(
            boolean isDefault,
            @Length(36) String controlId,
            Open<DerControl> controlType,
            @Nullable DerCurve curve,
            @Nullable EnterService enterService,
            @Nullable FixedPf fixedPFAbsorb,
            @Nullable FixedPf fixedPFInject,
            @Nullable FixedVar fixedVar,
            @Nullable FreqDroop freqDroop,
            @Nullable Gradient gradient,
            @Nullable LimitMaxDischarge limitMaxDischarge,
            @Nullable CustomData customData) {}

    public record Response(
            Open<DerControlStatus> status,
            @Nullable StatusInfo statusInfo,
            @Items(max = 24) @Length(36) List<String> supersededIds,
            @Nullable CustomData customData) {}
}
