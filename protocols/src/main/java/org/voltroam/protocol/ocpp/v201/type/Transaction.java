package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.word.ChargingState;
import org.voltroam.protocol.ocpp.v201.word.Reason;

/**
 * A transaction by the id that the station gave it, and how it stands. OCPP 2.0.1, TransactionType.
 *
 * @param transactionId chosen by the station, unique among its own
 * @param timeSpentCharging seconds in which energy flowed
 * @param remoteStartId of the request that made it start
 */
public record Transaction(
        @Length(36) String transactionId,
        @Nullable Open<ChargingState> chargingState,
        @Nullable Integer timeSpentCharging,
        @Nullable Open<Reason> stoppedReason,
        @Nullable Integer remoteStartId,
        @Nullable CustomData customData) {}
