package org.voltroam.domain.journey.settlement.period;

import java.time.Instant;
import java.time.YearMonth;
import org.voltroam.domain.ledger.ChainHash;
import org.voltroam.domain.value.PartyId;

/**
 * A period all of whose statements are written. Nothing is added to it any more.
 *
 * @param nextNumber of the first statement of the next period
 * @param openFrom the first entry of the ledger that is not settled in this or an earlier period
 * @param cdrs how many were settled
 */
public record ClosedPeriod(
        PartyId keeper, YearMonth period, int nextNumber, long openFrom, long cdrs, ChainHash root, Instant at) {}
