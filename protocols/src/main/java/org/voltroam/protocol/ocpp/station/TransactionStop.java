package org.voltroam.protocol.ocpp.station;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.TokenUid;

/**
 * A transaction as it ended.
 *
 * @param transaction as the station knows it; -1 or unknown when the start was never answered
 * @param token the card that stopped it, if any
 * @param reason in the words of OCPP 1.6, 7.36 (Reason); a missing one is {@code Local} (4.10)
 * @param readings those that were not sent before, or were sent already
 */
public record TransactionStop(
        int transaction,
        @Nullable TokenUid token,
        Energy meterStop,
        Instant at,
        String reason,
        List<Reading> readings) {}
