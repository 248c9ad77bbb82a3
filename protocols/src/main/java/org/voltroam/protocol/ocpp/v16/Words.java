package org.voltroam.protocol.ocpp.v16;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.Registration;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import org.voltroam.protocol.ocpp.v16.BootNotification.RegistrationStatus;
import org.voltroam.protocol.ocpp.v16.IdTagInfo.AuthorizationStatus;
import org.voltroam.protocol.ocpp.v16.MeterValue.ReadingContext;
import org.voltroam.protocol.ocpp.v16.StatusNotification.ChargePointStatus;
import org.voltroam.protocol.ocpp.v16.message.SendLocalList;

/** The enums of OCPP 1.6 and those of the door, word for word. */
final class Words {

    private Words() {}

    static RegistrationStatus registration(Registration.Status status) {
        return switch (status) {
            case ACCEPTED -> RegistrationStatus.Accepted;
            case PENDING -> RegistrationStatus.Pending;
            case REJECTED -> RegistrationStatus.Rejected;
        };
    }

    static IdTagInfo idTagInfo(TokenVerdict verdict) {
        var status = switch (verdict.status()) {
            case ACCEPTED -> AuthorizationStatus.Accepted;
            case BLOCKED, NO_CREDIT -> AuthorizationStatus.Blocked;
            case EXPIRED -> AuthorizationStatus.Expired;
            case INVALID, NOT_HERE -> AuthorizationStatus.Invalid;
            case CONCURRENT_TX -> AuthorizationStatus.ConcurrentTx;
        };
        var group = Optional.ofNullable(verdict.group())
                .map(TokenUid::text)
                .filter(text -> text.length() <= IdTagInfo.MAX_ID_TAG) // a longer one does not fit, and is no use here
                .orElse(null);
        return new IdTagInfo(Open.of(status), verdict.expiry(), group);
    }

    /** A verdict for a station's own list, in the words of SendLocalList. */
    static SendLocalList.TagInfo listed(TokenVerdict verdict) {
        var info = idTagInfo(verdict);
        return new SendLocalList.TagInfo(
                verdict.expiry(),
                info.parentIdTag(),
                Open.read(SendLocalList.TagStatus.class, info.status().text()));
    }

    static ConnectorState state(Open<ChargePointStatus> status) {
        return status.known().map(Words::state).orElse(ConnectorState.UNKNOWN);
    }

    private static ConnectorState state(ChargePointStatus status) {
        return switch (status) {
            case Available -> ConnectorState.AVAILABLE;
            case Preparing -> ConnectorState.PREPARING;
            case Charging -> ConnectorState.CHARGING;
            case SuspendedEVSE -> ConnectorState.SUSPENDED_EVSE;
            case SuspendedEV -> ConnectorState.SUSPENDED_EV;
            case Finishing -> ConnectorState.FINISHING;
            case Reserved -> ConnectorState.RESERVED;
            case Unavailable -> ConnectorState.UNAVAILABLE;
            case Faulted -> ConnectorState.FAULTED;
        };
    }

    /** A missing context is Sample.Periodic. OCPP 1.6, 7.43. */
    static Reading.Occasion occasion(@Nullable Open<ReadingContext> context) {
        if (context == null) {
            return Reading.Occasion.PERIODIC;
        }
        return context.known().map(Words::occasion).orElse(Reading.Occasion.OTHER);
    }

    private static Reading.Occasion occasion(ReadingContext context) {
        return switch (context) {
            case INTERRUPTION_BEGIN -> Reading.Occasion.INTERRUPTION_BEGIN;
            case INTERRUPTION_END -> Reading.Occasion.INTERRUPTION_END;
            case SAMPLE_CLOCK -> Reading.Occasion.CLOCK;
            case SAMPLE_PERIODIC -> Reading.Occasion.PERIODIC;
            case TRANSACTION_BEGIN -> Reading.Occasion.TRANSACTION_BEGIN;
            case TRANSACTION_END -> Reading.Occasion.TRANSACTION_END;
            case TRIGGER -> Reading.Occasion.TRIGGERED;
            case OTHER -> Reading.Occasion.OTHER;
        };
    }
}
