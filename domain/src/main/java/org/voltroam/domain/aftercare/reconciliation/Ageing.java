package org.voltroam.domain.aftercare.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;

/** What is open between parties by how long it has been: counted and summed, currencies never together. Source: our own rule. */
public record Ageing(List<Row> rows) {

    /** What waits for somebody. */
    public enum Sort {
        /** A session is over and no CDR has come. */
        MISSING_CDR,
        /** A CDR is neither settled nor billed. */
        HELD_CDR,
        /** A CDR was accepted, and no invoice names it. */
        NOT_INVOICED,
        /** A partner's invoice was not compared with what was accepted, or does not agree with it. */
        INVOICE,
        /** A dispute is not decided. */
        DISPUTE
    }

    /** In days of 24 hours; the last day is included. */
    public enum Age {
        UP_TO_30(30),
        UP_TO_60(60),
        UP_TO_90(90),
        OLDER(Long.MAX_VALUE / 86_400);

        private final Duration most;

        Age(long days) {
            this.most = Duration.ofDays(days);
        }

        /** What begins later than now is new. */
        public static Age of(Instant since, Instant now) {
            var age = Duration.between(since, now);
            for (var each : values()) {
                if (age.compareTo(each.most) <= 0) {
                    return each;
                }
            }
            return OLDER;
        }
    }

    /**
     * One thing that is open.
     *
     * @param party in whose books
     * @param partner with whom
     * @param name of the session, CDR or invoice
     * @param amount taxes included where they are known; null where nobody told one
     */
    public record Open(
            PartyId party,
            Sort sort,
            PartyId partner,
            String name,
            Instant since,
            @Nullable Money amount) {}

    /** @param sum null where no amounts are known */
    public record Row(
            PartyId party,
            Sort sort,
            PartyId partner,
            Age age,
            int items,
            @Nullable Money sum) {

        private Row plus(Row other) {
            return new Row(party, sort, partner, age, items + other.items, sum(sum, other.sum));
        }

        private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
            return one == null || other == null ? null : one.plus(other);
        }
    }

    private record Key(PartyId party, Sort sort, PartyId partner, Age age, String currency) {}

    public static Ageing of(List<Open> open, Instant now) {
        Map<Key, Row> rows = new LinkedHashMap<>();
        for (var each : open) {
            var row = new Row(each.party(), each.sort(), each.partner(), Age.of(each.since(), now), 1, each.amount());
            rows.merge(key(row), row, Row::plus);
        }
        return new Ageing(rows.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(Map.Entry::getValue)
                .toList());
    }

    private static final Comparator<Key> ORDER = Comparator.comparing(
                    (Key key) -> key.party().toString())
            .thenComparing(Key::sort)
            .thenComparing(key -> key.partner().toString())
            .thenComparing(Key::currency)
            .thenComparing(Key::age);

    private static Key key(Row row) {
        var currency = Optional.ofNullable(row.sum()).map(sum -> sum.currency().code());
        return new Key(row.party(), row.sort(), row.partner(), row.age(), currency.orElse(""));
    }
}
