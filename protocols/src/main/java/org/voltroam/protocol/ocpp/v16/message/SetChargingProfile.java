package org.voltroam.protocol.ocpp.v16.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;

/** Installs limits on charging over time. OCPP 1.6, 5.16. */
public final class SetChargingProfile {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("SetChargingProfile", Request.class, Response.class);

    private SetChargingProfile() {}

    public enum ProfileKind {
        Absolute,
        Recurring,
        Relative
    }

    public enum RecurrencyKind {
        Daily,
        Weekly
    }

    /** Limits over time, with their purpose and their place among others. OCPP 1.6, 7.8. */
    public record ChargingProfile(
            int chargingProfileId,
            @Nullable Integer transactionId,
            int stackLevel,
            Open<ChargingProfilePurpose> chargingProfilePurpose,
            Open<ProfileKind> chargingProfileKind,
            @Nullable Open<RecurrencyKind> recurrencyKind,
            @Nullable Instant validFrom,
            @Nullable Instant validTo,
            ChargingSchedule chargingSchedule) {}

    public enum Status {
        Accepted,
        Rejected,
        NotSupported
    }

    public record Request(int connectorId, ChargingProfile csChargingProfiles) {}

    public record Response(Open<Status> status) {}
}
