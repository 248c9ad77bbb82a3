package org.voltroam.protocol.ocpp.v21.message;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.CostDetails;
import org.voltroam.protocol.ocpp.v21.type.Evse;
import org.voltroam.protocol.ocpp.v21.type.IdToken;
import org.voltroam.protocol.ocpp.v21.type.IdTokenInfo;
import org.voltroam.protocol.ocpp.v21.type.MessageContent;
import org.voltroam.protocol.ocpp.v21.type.MeterValue;
import org.voltroam.protocol.ocpp.v21.type.Transaction;
import org.voltroam.protocol.ocpp.v21.type.TransactionLimit;
import org.voltroam.protocol.ocpp.v21.word.PreconditioningStatus;
import org.voltroam.protocol.ocpp.v21.word.TransactionEventKind;
import org.voltroam.protocol.ocpp.v21.word.TriggerReason;

/** Tells the life of a transaction: its start, what happens in it, its end. OCPP 2.1, functional block E. */
public final class TransactionEvent {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("TransactionEvent", Request.class, Response.class);

    private TransactionEvent() {}

    /**
     * What is asked.
     *
     * @param seqNo counts the events of a transaction, so that a gap is seen
     * @param offline true when it happened while the station was not connected
     * @param cableMaxCurrent A
     */
    public record Request(
            @Nullable CostDetails costDetails,
            Open<TransactionEventKind> eventType,
            List<MeterValue> meterValue,
            Instant timestamp,
            Open<TriggerReason> triggerReason,
            @Range(min = "0") int seqNo,
            @Nullable Boolean offline,
            @Range(min = "0", max = "3") @Nullable Integer numberOfPhasesUsed,
            @Nullable Integer cableMaxCurrent,
            @Range(min = "0") @Nullable Integer reservationId,
            @Nullable Open<PreconditioningStatus> preconditioningStatus,
            @Nullable Boolean evseSleep,
            Transaction transactionInfo,
            @Nullable Evse evse,
            @Nullable IdToken idToken,
            @Nullable CustomData customData) {}

    /**
     * What is answered.
     *
     * @param totalCost with taxes, in the currency the station knows; 0 is free of charge
     * @param idTokenInfo only when the event named a token
     */
    public record Response(
            @Nullable BigDecimal totalCost,
            @Nullable Integer chargingPriority,
            @Nullable IdTokenInfo idTokenInfo,
            @Nullable TransactionLimit transactionLimit,
            @Nullable MessageContent updatedPersonalMessage,
            @Items(max = 4) List<MessageContent> updatedPersonalMessageExtra,
            @Nullable CustomData customData) {}
}
