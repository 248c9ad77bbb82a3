package org.voltroam.domain.journey.settlement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;

/**
 * What one CDR means between the parties.
 *
 * @param wholesale what the eMSP owes, taxes included, in whole cents
 * @param fee what the hub keeps of it, zero when they roam directly
 * @param claims who owes whom, for people and statements
 * @param entry the same as bookkeeping of whoever clears: the hub, or the CPO when they roam directly
 * @param charged when the charge ended: to this period it belongs, as long as that is open; null in what was written before it was kept
 */
public record Settlement(
        Owned<CdrId> cdr,
        Money wholesale,
        Money fee,
        List<Claim> claims,
        Entry entry,
        @Nullable Instant charged) {}
