package org.voltroam.protocol.ocpp.station;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;

/**
 * A transaction as it ended.
 *
 * @param transaction as the station knows it; -1 or unknown when the start was never answered
 * @param token the card that stopped it, if any
 * @param reason in the words of the station's OCPP version (Reason); a missing one is {@code Local}
 * @param readings those that were not sent before, or were sent already
 */
public record TransactionStop(
        TransactionId transaction,
        @Nullable TokenUid token,
        Energy meterStop,
        Instant at,
        String reason,
        List<Reading> readings) {}
