package org.voltroam.protocol.ocpp.v21.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.ChargingProfile;

/** Brings a part of the installed charging profiles. OCPP 2.1, functional block K. */
public final class ReportChargingProfiles {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("ReportChargingProfiles", Request.class, Response.class);

    private ReportChargingProfiles() {}

    public record Request(
            int requestId,
            @Length(20) String chargingLimitSource,
            @Items(min = 1) List<ChargingProfile> chargingProfile,
            @Nullable Boolean tbc,
            @Range(min = "0") int evseId,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
