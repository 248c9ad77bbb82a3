package org.voltroam.protocol.ocpp.v201.message;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** Tells a station what a running transaction has cost so far, for its display. OCPP 2.0.1, functional block I. */
public final class CostUpdated {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("CostUpdated", Request.class, Response.class);

    private CostUpdated() {}

    /**
     * What is asked.
     *
     * @param totalCost with taxes, in the currency the station knows
     */
    public record Request(
            BigDecimal totalCost,
            @Length(36) String transactionId,
            @Nullable CustomData customData) {}

    public record Response(@Nullable CustomData customData) {}
}
