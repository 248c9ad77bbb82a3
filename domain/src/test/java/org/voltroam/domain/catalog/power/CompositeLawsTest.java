package org.voltroam.domain.catalog.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.catalog.power.Course.Step;
import org.voltroam.domain.catalog.power.PowerProfile.Purpose;
import org.voltroam.domain.catalog.power.Supply.Unit;
import org.voltroam.domain.value.TransactionId;

/** The composite schedule against one that looks at every second for itself. */
class CompositeLawsTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T12:00:00Z");
    private static final TransactionId OURS = TransactionId.of(7);
    private static final int SECONDS = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void everySecondIsAsIfOnlyItWereLookedAt(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            var profiles = profiles(random);
            var begun = BEGIN.minusSeconds(random.nextInt(200));
            var composite = Composite.of(profiles, question(begun));
            for (int second = 0; second < SECONDS; second++) {
                var limit = composite.at(Duration.ofSeconds(second)).orElse(null);
                assertThat(limit)
                        .as("seed %d, round %d, second %d", seed, round, second)
                        .isEqualTo(naive(profiles, BEGIN.plusSeconds(second), begun));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {55, 89, 144})
    void noPurposesOwnLimitIsEverExceeded(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            var profiles = profiles(random);
            var all = Composite.of(profiles, question(BEGIN));
            for (var purpose : List.of(Purpose.STATION_MAX, Purpose.EXTERNAL, Purpose.TRANSACTION)) {
                var alone = Composite.of(
                        profiles.stream()
                                .filter(profile -> profile.purpose() == purpose)
                                .toList(),
                        question(BEGIN));
                for (int second = 0; second < SECONDS; second += 7) {
                    var at = Duration.ofSeconds(second);
                    alone.at(at)
                            .ifPresent(limit -> assertThat(all.at(at))
                                    .hasValueSatisfying(
                                            whole -> assertThat(whole).isLessThanOrEqualTo(limit)));
                }
            }
        }
    }

    private static Composite.Question question(Instant begun) {
        return new Composite.Question(1, OURS, begun, BEGIN, Duration.ofSeconds(SECONDS), Supply.EUROPEAN, Unit.AMPERE);
    }

    private static @Nullable BigDecimal naive(List<PowerProfile> profiles, Instant moment, Instant begun) {
        var own = best(profiles, Purpose.TRANSACTION, moment, begun);
        var tx = own == null ? best(profiles, Purpose.TRANSACTION_DEFAULT, moment, begun) : own;
        return lower(
                lower(tx, best(profiles, Purpose.STATION_MAX, moment, begun)),
                best(profiles, Purpose.EXTERNAL, moment, begun));
    }

    private static @Nullable BigDecimal lower(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.min(other);
    }

    private static @Nullable BigDecimal best(
            List<PowerProfile> profiles, Purpose purpose, Instant moment, Instant begun) {
        var level = -1;
        BigDecimal found = null;
        for (var profile : profiles) {
            var says = says(profile, moment, begun);
            var concerns = (profile.place() == 0 || profile.place() == 1) && profile.purpose() == purpose;
            if (concerns && says != null && profile.level() >= level) {
                found = profile.level() == level && found != null ? found.min(says) : says;
                level = profile.level();
            }
        }
        return found;
    }

    private static @Nullable BigDecimal says(PowerProfile profile, Instant moment, Instant begun) {
        if (profile.from() != null && moment.isBefore(profile.from())) {
            return null;
        }
        if (profile.until() != null && !moment.isBefore(profile.until())) {
            return null;
        }
        long second = switch (profile.timing()) {
            case Timing.Absolute(var start) -> moment.getEpochSecond() - start.getEpochSecond();
            case Timing.Relative() -> moment.getEpochSecond() - begun.getEpochSecond();
            case Timing.Recurring(var first, var every) -> {
                var since = moment.getEpochSecond() - first.getEpochSecond();
                yield since < 0 ? since : since % (every == Timing.Every.DAY ? 86_400 : 7 * 86_400);
            }
        };
        var duration = profile.course().duration();
        BigDecimal limit = null;
        if (second >= 0 && (duration == null || second < duration.toSeconds())) {
            for (var step : profile.course().steps()) {
                if (step.from().toSeconds() <= second) {
                    limit = step.limit();
                }
            }
        }
        return limit;
    }

    private static List<PowerProfile> profiles(Random random) {
        return IntStream.range(0, 1 + random.nextInt(7))
                .mapToObj(number -> profile(random))
                .toList();
    }

    private static PowerProfile profile(Random random) {
        var purpose = List.of(Purpose.values()).get(random.nextInt(4));
        var near = BEGIN.plusSeconds(random.nextInt(600) - 300);
        var timing = switch (random.nextInt(4)) {
            case 0 -> new Timing.Absolute(near);
            case 1 -> new Timing.Recurring(near.minus(Duration.ofDays(random.nextInt(4))), Timing.Every.DAY);
            case 2 -> new Timing.Recurring(near.minus(Duration.ofDays(7L * random.nextInt(3))), Timing.Every.WEEK);
            default -> new Timing.Relative();
        };
        return new PowerProfile(
                random.nextInt(3),
                random.nextInt(3),
                purpose,
                timing,
                random.nextInt(3) == 0 ? BEGIN.plusSeconds(random.nextInt(400) - 100) : null,
                random.nextInt(3) == 0 ? BEGIN.plusSeconds(random.nextInt(400)) : null,
                purpose == Purpose.TRANSACTION ? OURS : null,
                course(random));
    }

    private static Course course(Random random) {
        var steps = new ArrayList<Step>();
        for (int from = 0; steps.size() < 1 + random.nextInt(4); from += 1 + random.nextInt(200)) {
            steps.add(new Step(Duration.ofSeconds(from), BigDecimal.valueOf(60 + random.nextInt(260), 1), null));
        }
        var duration = random.nextBoolean() ? null : Duration.ofSeconds(1 + random.nextInt(500));
        return new Course(duration, Unit.AMPERE, null, steps);
    }
}
