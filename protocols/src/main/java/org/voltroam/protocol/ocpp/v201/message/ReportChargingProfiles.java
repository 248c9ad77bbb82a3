package org.voltroam.protocol.ocpp.v201.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.v201.type.ChargingProfile;
import org.voltroam.protocol.ocpp.v201.word.ChargingLimitSource;

/** Brings a part of the installed charging profiles. OCPP 2.0.1, functional block K. */
public final class ReportChargingProfiles {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("ReportChargingProfiles", Request.class, Response.class);

    private ReportChargingProfiles() {}

    public record Request(
            int requestId,
            Open<ChargingLimitSource> chargingLimitSource,
            @Items(min = 1) List<ChargingProfile> chargingProfile,
            @Nullable Boolean tbc,
            int evseId,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
