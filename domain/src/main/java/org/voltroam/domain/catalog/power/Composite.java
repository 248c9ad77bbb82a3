package org.voltroam.domain.catalog.power;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.power.PowerProfile.Purpose;
import org.voltroam.domain.value.TransactionId;

/**
 * What all profiles of a station come to at a place, from a moment on.
 *
 * <p>Of the profiles with one purpose the highest level that has something to say counts. A transaction's own profile takes the place of
 * the default one while it says something. Of the purposes that are left the lowest limit counts. Source: OCPP 1.6, 3.13.2 and 3.13.3;
 * 2.0.1, K01.FR.34 and 3.4 to 3.6.
 *
 * @param stretches the first from 0 on, each with another limit than the one before
 */
public record Composite(Instant begin, Duration length, Supply.Unit unit, List<Stretch> stretches) {

    /** @param limit null where nothing limits */
    public record Stretch(Duration from, @Nullable BigDecimal limit) {}

    /**
     * What is asked.
     *
     * @param place 0 asks for the limit of the station as a whole
     * @param begun when the charge began; without a charge what is relative begins with the answer
     */
    public record Question(
            int place,
            @Nullable TransactionId transaction,
            @Nullable Instant begun,
            Instant begin,
            Duration length,
            Supply supply,
            Supply.Unit unit) {

        private Instant origin() {
            return begun == null ? begin : begun;
        }

        private Instant end() {
            return begin.plus(length);
        }
    }

    public Composite {
        stretches = List.copyOf(stretches);
    }

    public static Composite of(Collection<PowerProfile> profiles, Question asked) {
        var here = profiles.stream()
                .filter(profile -> profile.concerns(asked.place(), asked.transaction()))
                .toList();
        var turns = new TreeSet<Instant>(List.of(asked.begin()));
        here.stream()
                .flatMap(profile -> profile.turns(asked.begin(), asked.end(), asked.origin()))
                .forEach(turns::add);
        var stretches = new ArrayList<Stretch>();
        for (var turn : turns) {
            var limit = limit(here, asked, turn).orElse(null);
            if (stretches.isEmpty() || !same(stretches.getLast().limit(), limit)) {
                stretches.add(new Stretch(Duration.between(asked.begin(), turn), limit));
            }
        }
        return new Composite(asked.begin(), asked.length(), asked.unit(), stretches);
    }

    /** The limit at a moment after the begin; empty where nothing limits. */
    public Optional<BigDecimal> at(Duration since) {
        return stretches.stream()
                .filter(stretch -> stretch.from().compareTo(since) <= 0)
                .reduce((former, latter) -> latter)
                .map(Stretch::limit);
    }

    private static Optional<BigDecimal> limit(List<PowerProfile> here, Question asked, Instant moment) {
        var own = highest(here, Purpose.TRANSACTION, asked, moment)
                .or(() -> highest(here, Purpose.TRANSACTION_DEFAULT, asked, moment));
        return Stream.of(
                        own,
                        highest(here, Purpose.STATION_MAX, asked, moment),
                        highest(here, Purpose.EXTERNAL, asked, moment))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** Of one level, which stations should never have, the lowest counts: that cannot be too much. */
    private static Optional<BigDecimal> highest(
            List<PowerProfile> here, Purpose purpose, Question asked, Instant moment) {
        var speaking = here.stream()
                .filter(profile -> profile.purpose() == purpose)
                .filter(profile -> limit(profile, asked, moment).isPresent())
                .toList();
        return speaking.stream()
                .map(PowerProfile::level)
                .max(Comparator.naturalOrder())
                .flatMap(level -> speaking.stream()
                        .filter(profile -> profile.level() == level)
                        .flatMap(profile -> limit(profile, asked, moment).stream())
                        .min(Comparator.naturalOrder()));
    }

    private static Optional<BigDecimal> limit(PowerProfile profile, Question asked, Instant moment) {
        return profile.at(moment, asked.origin(), asked.supply(), asked.unit());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
