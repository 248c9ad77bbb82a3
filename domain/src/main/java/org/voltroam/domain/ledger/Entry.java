package org.voltroam.domain.ledger;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.CurrencyCode;

/**
 * What happened, as postings that sum to zero in each currency. An entry that does not cannot exist: it would be a bug of ours.
 *
 * @param key the event's natural key; the ledger holds one entry for each
 * @param at when it happened, not when it was written
 * @param text for people
 * @param corrects the earlier entry that this one corrects, null when it corrects none
 * @throws IllegalArgumentException when a currency has fewer than two postings or does not sum to zero, or it corrects itself
 * @throws ArithmeticException when a sum is beyond the ledger's range
 */
public record Entry(
        EntryKey key,
        Instant at,
        String text,
        List<Posting> postings,
        @Nullable Correction corrects) {

    public Entry {
        postings = List.copyOf(postings);
        if (postings.size() < 2) {
            throw new IllegalArgumentException(key + ": an entry has at least two postings");
        }
        if (corrects != null && corrects.of().equals(key)) {
            throw new IllegalArgumentException(key + ": an entry corrects another, not itself");
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

    /** One that corrects nothing. */
    public Entry(EntryKey key, Instant at, String text, List<Posting> postings) {
        this(key, at, text, postings, null);
    }

    /** The same, said to correct an earlier one. */
    public Entry correcting(EntryKey earlier, Correction.Reason reason) {
        return new Entry(key, at, text, postings, new Correction(earlier, reason));
    }

    private static void require(boolean holds, EntryKey key, CurrencyCode currency, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(key + ": " + currency + " " + complaint);
        }
    }
}
