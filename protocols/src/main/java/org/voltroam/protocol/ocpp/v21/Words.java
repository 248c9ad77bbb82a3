package org.voltroam.protocol.ocpp.v21;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.ReadingDraft.Share;
import org.voltroam.protocol.ocpp.station.Registration;
import org.voltroam.protocol.ocpp.station.TransactionReport.Stage;
import org.voltroam.protocol.ocpp.v21.type.Transaction;
import org.voltroam.protocol.ocpp.v21.word.ConnectorStatus;
import org.voltroam.protocol.ocpp.v21.word.Phase;
import org.voltroam.protocol.ocpp.v21.word.ReadingContext;
import org.voltroam.protocol.ocpp.v21.word.RegistrationStatus;
import org.voltroam.protocol.ocpp.v21.word.TransactionEventKind;

/** The words of OCPP 2.1 and those of the door. */
final class Words {

    private Words() {}

    static RegistrationStatus registration(Registration.Status status) {
        return switch (status) {
            case ACCEPTED -> RegistrationStatus.Accepted;
            case PENDING -> RegistrationStatus.Pending;
            case REJECTED -> RegistrationStatus.Rejected;
        };
    }

    static ConnectorState state(Open<ConnectorStatus> status) {
        return status.known().map(Words::state).orElse(ConnectorState.UNKNOWN);
    }

    private static ConnectorState state(ConnectorStatus status) {
        return switch (status) {
            case Available -> ConnectorState.AVAILABLE;
            case Occupied -> ConnectorState.OCCUPIED;
            case Reserved -> ConnectorState.RESERVED;
            case Unavailable -> ConnectorState.UNAVAILABLE;
            case Faulted -> ConnectorState.FAULTED;
        };
    }

    /** A word that no version knows is taken as something on the way, unless there is a reason why it has ended. */
    static Stage stage(Open<TransactionEventKind> kind, Transaction info) {
        var otherwise = info.stoppedReason() == null ? Stage.UPDATED : Stage.ENDED;
        return kind.known().map(Words::stage).orElse(otherwise);
    }

    private static Stage stage(TransactionEventKind kind) {
        return switch (kind) {
            case Started -> Stage.STARTED;
            case Updated -> Stage.UPDATED;
            case Ended -> Stage.ENDED;
        };
    }

    /** A missing context is Sample.Periodic. OCPP 2.1, SampledValueType. */
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

    static Share share(@Nullable Open<Phase> phase) {
        return phase == null ? Share.TOTAL : phase.known().map(Words::share).orElse(Share.OTHER);
    }

    private static Share share(Phase phase) {
        return switch (phase) {
            case L1, L2, L3, L1_N, L2_N, L3_N -> Share.ONE_PHASE;
            case N, L1_L2, L2_L3, L3_L1 -> Share.OTHER;
        };
    }
}
