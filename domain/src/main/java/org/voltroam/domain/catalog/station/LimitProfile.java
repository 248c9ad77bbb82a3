package org.voltroam.domain.catalog.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.TransactionId;

/**
 * A limit given to a station, with its place among others: of several with one purpose the highest level counts, and of the purposes
 * the lowest limit. Source: OCPP 1.6, 3.13; 2.0.1, K01.
 *
 * @param id ours; a profile with the same id replaces this
 * @param from null: from now on
 * @param until null: for ever
 * @param transaction the one it is for; required with {@link Purpose#TRANSACTION}, absent else
 */
public record LimitProfile(
        int id,
        int level,
        Purpose purpose,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable TransactionId transaction,
        LimitSchedule schedule) {

    /** What a limit is for. */
    public enum Purpose {
        /** The whole station, whatever charges. */
        STATION_MAX,
        /** Every transaction that has no profile of its own. */
        TRANSACTION_DEFAULT,
        /** One transaction. */
        TRANSACTION
    }

    /** What a limit counts. */
    public enum Unit {
        WATT,
        /** Per phase. */
        AMPERE
    }
}
