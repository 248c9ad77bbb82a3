package org.voltroam.domain.ledger;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.voltroam.domain.value.CurrencyCode;

/**
 * What happened, as postings that sum to zero in each currency. An entry that does not cannot exist: it would be a bug of ours.
 *
 * @param key the event's natural key; the ledger holds one entry for each
 * @param at when it happened, not when it was written
 * @param text for people
 * @throws IllegalArgumentException when a currency has fewer than two postings or does not sum to zero
 * @throws ArithmeticException when a sum is beyond the ledger's range
 */
public record Entry(EntryKey key, Instant at, String text, List<Posting> postings) {

    public Entry {
        postings = List.copyOf(postings);
        if (postings.size() < 2) {
            throw new IllegalArgumentException(key + ": an entry has at least two postings");
        }
        var sides = new TreeMap<CurrencyCode, Integer>();
        var sums = new TreeMap<CurrencyCode, Long>();
        for (var posting : postings) {
            sides.merge(posting.amount().currency(), 1, Integer::sum);
            sums.merge(posting.amount().currency(), posting.amount().units(), Math::addExact);
        }
        sides.forEach((currency, count) -> require(count > 1, key, currency, "has one posting only"));
        sums.forEach((currency, sum) -> require(sum == 0, key, currency, "does not sum to zero"));
    }

    private static void require(boolean holds, EntryKey key, CurrencyCode currency, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(key + ": " + currency + " " + complaint);
        }
    }
}
