package org.voltroam.protocol.ocpp.v21.message;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.type.Address;
import org.voltroam.protocol.ocpp.v21.word.PaymentStatus;

/** Tells how an ad hoc payment at the station was settled. OCPP 2.1, functional block C. */
public final class NotifySettlement {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("NotifySettlement", Request.class, Response.class);

    private NotifySettlement() {}

    public record Request(
            @Length(36) @Nullable String transactionId,
            @Length(255) String pspRef,
            Open<PaymentStatus> status,
            @Length(500) @Nullable String statusInfo,
            BigDecimal settlementAmount,
            Instant settlementTime,
            @Length(50) @Nullable String receiptId,
            @Length(2000) @Nullable String receiptUrl,
            @Nullable Address vatCompany,
            @Length(20) @Nullable String vatNumber,
            @Nullable CustomData customData) {}

    public record Response(
            @Length(2000) @Nullable String receiptUrl,
            @Length(50) @Nullable String receiptId,
            @Nullable CustomData customData) {}
}
