package org.voltroam.domain.catalog.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.catalog.power.Allotment.Share;
import org.voltroam.domain.catalog.power.Allotment.State;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;

/** What places of a site are told, in amperes. */
@Tag("OCPP-SMC-03")
class AllotmentTest {

    @Test
    void oneAloneLeavesFreeWhatTheOthersWouldTakeBeforeTheyAreTold() {
        var shares = shares(32, 3, Map.of(slot(1), charging(32)));
        assertThat(shares.get(slot(1))).isEqualTo(share("6", "20.0"));
        assertThat(shares.get(slot(2))).isEqualTo(share("6", "6"));
    }

    @Test
    void aPlaceThatIsAwayKeepsWhatItWasTold() {
        var shares = shares(32, 2, Map.of(slot(1), new State.Fixed(amps("20")), slot(2), charging(32)));
        assertThat(shares.get(slot(2))).isEqualTo(share("6", "12.0"));
    }

    @Test
    void whereNotAllMinimaFitNobodyStartsUntoldAndTheyTakeTurns() {
        Map<Slot, State> both = Map.of(slot(1), charging(32), slot(2), charging(32), slot(3), charging(32));
        var first = Allotment.of(List.of(group(16, 3)), both, 0).shares();
        var second = Allotment.of(List.of(group(16, 3)), both, 1).shares();
        assertThat(first.get(slot(3))).isEqualTo(share("0", "0.0"));
        assertThat(second.get(slot(1))).isEqualTo(share("0", "0.0"));
        assertThat(second.get(slot(3))).isEqualTo(share("0", "8.0"));
    }

    @Test
    void whoWishesLessThanTheFallbackGetsNoMore() {
        assertThat(shares(32, 2, Map.of(slot(1), charging(0))).get(slot(1))).isEqualTo(share("6", "0"));
    }

    /** Also when any of them loses its connection now, or all, or each ends its charge and begins another. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whateverHappensNextNoGroupDrawsTooMuch(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var many = 1 + random.nextInt(7);
            var site = group(random.nextInt(120), many);
            var part = group(random.nextInt(60), 1 + random.nextInt(many));
            var groups = List.of(site, part);
            var shares = Allotment.of(groups, states(random, many), random.nextInt(20))
                    .shares();
            for (var group : groups) {
                var now = sum(group, amounts(shares));
                assertThat(now).as("seed %d, round %d", seed, round).isLessThanOrEqualTo(group.most());
                assertThat(sum(group, later(random, shares)))
                        .as("seed %d, round %d", seed, round)
                        .isLessThanOrEqualTo(group.most());
            }
        }
    }

    private static Map<Slot, BigDecimal> amounts(Map<Slot, Share> shares) {
        var amounts = new HashMap<Slot, BigDecimal>();
        shares.forEach((slot, share) -> amounts.put(slot, share.amount()));
        return amounts;
    }

    private static Map<Slot, BigDecimal> later(Random random, Map<Slot, Share> shares) {
        var amounts = new HashMap<Slot, BigDecimal>();
        shares.forEach((slot, share) -> amounts.put(slot, random.nextBoolean() ? share.amount() : share.fallback()));
        return amounts;
    }

    private static Map<Slot, State> states(Random random, int many) {
        var states = new HashMap<Slot, State>();
        IntStream.rangeClosed(1, many)
                .filter(place -> random.nextBoolean())
                .forEach(place -> states.put(slot(place), charging(random.nextInt(40))));
        return states;
    }

    private static BigDecimal sum(LimitGroup group, Map<Slot, BigDecimal> amounts) {
        return group.members().stream()
                .map(member -> amounts.getOrDefault(member.slot(), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<Slot, Share> shares(int most, int many, Map<Slot, State> states) {
        return Allotment.of(List.of(group(most, many)), states, 0).shares();
    }

    private static LimitGroup group(int most, int many) {
        var members = new ArrayList<LimitGroup.Member>();
        for (int place = 1; place <= many; place++) {
            members.add(new LimitGroup.Member(slot(place), 0, amps("32")));
        }
        return new LimitGroup(
                PartyId.parse("NL*ONE"),
                "site",
                Supply.Unit.AMPERE,
                BigDecimal.valueOf(most),
                amps("6"),
                members,
                Instant.EPOCH);
    }

    private static Slot slot(int place) {
        return new Slot(StationId.of("S"), place);
    }

    private static State charging(int wanted) {
        return new State.Charging(BigDecimal.valueOf(wanted));
    }

    private static Share share(String fallback, String amount) {
        return new Share(amps(fallback), amps(amount));
    }

    private static BigDecimal amps(String text) {
        return new BigDecimal(text);
    }
}
