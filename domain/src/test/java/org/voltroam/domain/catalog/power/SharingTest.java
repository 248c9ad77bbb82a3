package org.voltroam.domain.catalog.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.catalog.power.Sharing.Claim;
import org.voltroam.domain.catalog.power.Sharing.Limit;

/** Who may draw how much of what all may draw, in amperes. */
class SharingTest {

    @Test
    void whoAsksForLessLeavesTheRestToTheOthers() {
        var shares = shared(0, limit(60, "a", "b", "c"), claim("a", 0, 10), claim("b", 0, 32), claim("c", 0, 32));
        assertThat(shares).isEqualTo(Map.of("a", amps("10.0"), "b", amps("25.0"), "c", amps("25.0")));
    }

    @Test
    void theMoreImportantIsFilledFirstAndTheOtherKeepsItsMinimum() {
        var shares = shared(0, limit(40, "a", "b"), claim("a", 0, 32), claim("b", 1, 32));
        assertThat(shares).isEqualTo(Map.of("a", amps("8.0"), "b", amps("32.0")));
        assertThat(shared(0, limit(20, "a", "b"), claim("a", 0, 32), claim("b", 1, 32)))
                .isEqualTo(Map.of("a", amps("6.0"), "b", amps("14.0")));
        assertThat(shared(0, limit(11, "a", "b"), claim("a", 0, 32), claim("b", 1, 32)))
                .isEqualTo(Map.of("a", amps("0.0"), "b", amps("11.0")));
    }

    @Test
    void belowTheMinimumOnePausesAndTheyTakeTurns() {
        var limit = limit(16, "a", "b", "c");
        var served = new HashMap<String, Integer>();
        for (int turn = 0; turn < 9; turn++) {
            var shares = shared(turn, limit, claim("a", 0, 32), claim("b", 0, 32), claim("c", 0, 32));
            assertThat(shares.values()).containsOnlyOnce(amps("0.0")).contains(amps("8.0"));
            shares.forEach((who, amount) -> served.merge(who, amount.signum(), Integer::sum));
        }
        assertThat(served).isEqualTo(Map.of("a", 6, "b", 6, "c", 6));
    }

    @Test
    void aGroupsLimitLiesInsideItsSites() {
        var limits = List.of(
                new Limit<>(BigDecimal.valueOf(50), Set.of("a", "b", "c")),
                new Limit<>(BigDecimal.valueOf(20), Set.of("a", "b")));
        var shares = Sharing.of(List.of(claim("a", 0, 32), claim("b", 0, 32), claim("c", 0, 32)), limits, 0);
        assertThat(shares).isEqualTo(Map.of("a", amps("10.0"), "b", amps("10.0"), "c", amps("30.0")));
    }

    @Test
    void whoCannotUseTheMinimumGetsNothing() {
        assertThat(shared(0, limit(40, "a"), claim("a", 0, 5))).isEqualTo(Map.of("a", amps("0.0")));
    }

    @Test
    void withoutALimitEverybodyGetsAllItCanUse() {
        assertThat(Sharing.of(List.of(claim("a", 0, 32)), List.of(), 4)).isEqualTo(Map.of("a", amps("32.0")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void noLimitIsExceededNobodyGetsTooLittleToChargeAndNothingThatFitsIsWithheld(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var claims = claims(random);
            var limits = limits(random, claims);
            var shares = Sharing.of(claims, limits, random.nextInt(50));
            for (var limit : limits) {
                assertThat(sum(limit, shares))
                        .as("seed %d, round %d", seed, round)
                        .isLessThanOrEqualTo(limit.most());
            }
            for (var claim : claims) {
                var share = Objects.requireNonNull(shares.get(claim.who()));
                assertThat(share).isLessThanOrEqualTo(claim.maximum());
                assertThat(share.signum() == 0 || share.compareTo(claim.minimum()) >= 0)
                        .isTrue();
                assertThat(isHeldBack(claim, share, limits, shares, claims.size()))
                        .as("seed %d, round %d: %s of %s by %s", seed, round, shares, claims, limits)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {55, 89, 144})
    void equalsGetTheSameOrPauseAndWithTimeEachAsOften(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            var many = 2 + random.nextInt(6);
            var names = new ArrayList<String>();
            for (int number = 0; number < many; number++) {
                names.add("p" + number);
            }
            var limit = new Limit<>(BigDecimal.valueOf(6 + random.nextInt(120)), Set.copyOf(names));
            var served = new HashMap<String, Integer>();
            for (int turn = 0; turn < many; turn++) {
                var shares = Sharing.of(
                        names.stream().map(name -> claim(name, 0, 32)).toList(), List.of(limit), turn);
                assertThat(new HashSet<>(shares.values())).hasSizeLessThanOrEqualTo(2);
                shares.forEach((who, amount) -> served.merge(who, amount.signum(), Integer::sum));
            }
            assertThat(new HashSet<>(served.values())).hasSize(1);
        }
    }

    /** It has all it can use, or a limit has less left than what is lost by dividing, or less than it needs to begin. */
    private static boolean isHeldBack(
            Claim<String> claim,
            BigDecimal share,
            List<Limit<String>> limits,
            Map<String, BigDecimal> shares,
            int many) {
        var needed = share.signum() == 0 ? claim.minimum() : BigDecimal.valueOf(many, 1);
        return share.compareTo(claim.maximum()) == 0
                || claim.maximum().compareTo(claim.minimum()) < 0
                || limits.stream()
                        .filter(limit -> limit.members().contains(claim.who()))
                        .anyMatch(limit -> share.signum() == 0
                                || limit.most().subtract(sum(limit, shares)).compareTo(needed) < 0);
    }

    private static BigDecimal sum(Limit<String> limit, Map<String, BigDecimal> shares) {
        return limit.members().stream()
                .map(member -> shares.getOrDefault(member, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Claim<String>> claims(Random random) {
        var claims = new ArrayList<Claim<String>>();
        for (int number = 0; number < 1 + random.nextInt(8); number++) {
            claims.add(new Claim<>(
                    "p" + number,
                    random.nextInt(3),
                    BigDecimal.valueOf(random.nextInt(100), 1),
                    BigDecimal.valueOf(random.nextInt(400), 1)));
        }
        return claims;
    }

    private static List<Limit<String>> limits(Random random, List<Claim<String>> claims) {
        var all = claims.stream().map(Claim::who).toList();
        var limits = new ArrayList<Limit<String>>();
        limits.add(new Limit<>(BigDecimal.valueOf(random.nextInt(1500), 1), Set.copyOf(all)));
        if (all.size() > 2) {
            limits.add(new Limit<>(
                    BigDecimal.valueOf(random.nextInt(600), 1), Set.copyOf(all.subList(0, all.size() / 2))));
        }
        return limits;
    }

    private static Limit<String> limit(int most, String... members) {
        return new Limit<>(BigDecimal.valueOf(most), Set.of(members));
    }

    private static Claim<String> claim(String who, int priority, int maximum) {
        return new Claim<>(who, priority, BigDecimal.valueOf(6), BigDecimal.valueOf(maximum));
    }

    private static BigDecimal amps(String text) {
        return new BigDecimal(text);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static Map<String, BigDecimal> shared(long turn, Limit<String> limit, Claim<String>... claims) {
        return Sharing.of(Arrays.stream(claims).toList(), List.of(limit), turn);
    }
}
