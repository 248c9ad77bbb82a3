package org.voltroam.protocol.ocpp.station;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;

/**
 * What a station of OCPP 2.x tells about one of its transactions.
 *
 * <p>A start needs no token: a cable may come before the card. A token may come with any report, and only from then on does the
 * transaction belong to somebody. The end tells everything that a lost start would have told.
 *
 * @param transaction chosen by the station
 * @param sequence counts the reports of the transaction; a repeat has the same
 * @param evse where; null when it was told before, or is not known yet
 * @param at by the station's clock; hours ago when it was offline
 * @param offline true when the station was not connected as it happened, so that a verdict comes too late to stop it
 * @param token who charges, or who stops
 * @param withheld whether the station gives no power for reasons of its own (ChargingState SuspendedEVSE); null when it does not say
 * @param reason why it has ended, in the words of OCPP 2.x (ReasonEnumType)
 */
public record TransactionReport(
        TransactionId transaction,
        Stage stage,
        int sequence,
        @Nullable Integer evse,
        Instant at,
        boolean offline,
        @Nullable TokenUid token,
        @Nullable Integer reservation,
        List<Reading> readings,
        @Nullable Boolean withheld,
        @Nullable String reason) {

    public enum Stage {
        STARTED,
        UPDATED,
        ENDED
    }
}
