package org.voltroam.domain.journey.settlement.period;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.ledger.ChainHash;
import org.voltroam.domain.ledger.Entry;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;

/**
 * What a period comes to between the keeper of the books and one party, in one currency. Positive amounts are owed by the holder.
 *
 * @param number among all statements of the keeper, from 1, without gaps
 * @param carriedIn from the period before
 * @param due to be paid now: by the holder, or to it when it is negative
 * @param carriedOut into the next period: a payout that is too small
 * @param root of all entries of the period ({@link org.voltroam.domain.ledger.Merkle}), the same on all of its statements
 * @param closing the same as bookkeeping of the keeper; null where nothing moves
 */
public record Statement(
        PartyId keeper,
        int number,
        YearMonth period,
        PartyId holder,
        CurrencyCode currency,
        List<Mutual> mutuals,
        List<PeriodCost> costs,
        Money carriedIn,
        Money due,
        Money carriedOut,
        ChainHash root,
        Instant at,
        @Nullable Entry closing) {

    /** In the ledger: what is to be paid by a statement. */
    public static final String DUE = "due";

    public Statement {
        mutuals = List.copyOf(mutuals);
        costs = List.copyOf(costs);
    }

    /** As it is written on the paper: {@code NL-VRM-000017}. */
    public String name() {
        return name(keeper, number);
    }

    public static String name(PartyId keeper, int number) {
        var digits = Integer.toString(number);
        return keeper.countryCode() + "-" + keeper.partyCode() + "-" + "0".repeat(Math.max(0, 6 - digits.length()))
                + digits;
    }
}
