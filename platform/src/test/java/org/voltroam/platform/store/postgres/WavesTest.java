package org.voltroam.platform.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WavesTest {

    private static List<Ticket.Changes> tickets(String... keys) {
        return Arrays.stream(keys)
                .map(key -> key.isEmpty() ? Set.<String>of() : Set.of(key.split(" ")))
                .map(set -> Ticket.Changes.of(new Unit(set, List.of())))
                .toList();
    }

    private static String waves(String... keys) {
        return Waves.of(tickets(keys)).stream()
                .map(wave -> wave.stream()
                        .map(ticket -> ticket.keys().stream().sorted().collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" | "));
    }

    @Test
    void whatSharesNoKeyIsWrittenTogether() {
        assertThat(waves("a", "b", "c")).isEqualTo("a,b,c");
    }

    @Test
    void whatSharesAKeyKeepsItsOrder() {
        assertThat(waves("a", "b", "a", "c", "a")).isEqualTo("a,b,c | a | a");
        assertThat(waves("a", "a b", "b", "c")).isEqualTo("a,c | a b | b");
    }

    @Test
    void whatHasNoKeyKeepsItsPlaceAmongAll() {
        assertThat(waves("a", "", "b", "a")).isEqualTo("a |  | b,a");
        assertThat(waves("", "")).isEqualTo(" | ");
    }

    @Test
    void noOrderOfConflictingTicketsIsEverTurned() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var keys = IntStream.range(0, 20)
                    .mapToObj(i -> random.nextInt(10) == 0
                            ? ""
                            : random.ints(random.nextInt(1, 4), 0, 5)
                                    .distinct()
                                    .mapToObj(Integer::toString)
                                    .collect(Collectors.joining(" ")))
                    .toArray(String[]::new);
            check(tickets(keys));
        }
    }

    private static void check(List<Ticket.Changes> tickets) {
        var waves = Waves.of(tickets);
        var place = new IdentityHashMap<Ticket, Integer>();
        for (int wave = 0; wave < waves.size(); wave++) {
            for (var ticket : waves.get(wave)) {
                place.put(ticket, wave);
            }
        }
        assertThat(place.keySet()).hasSameSizeAs(tickets);
        for (int later = 0; later < tickets.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (conflict(tickets.get(earlier), tickets.get(later))) {
                    assertThat(place.get(tickets.get(earlier))).isLessThan(place.get(tickets.get(later)));
                }
            }
        }
    }

    private static boolean conflict(Ticket one, Ticket other) {
        var common = new HashSet<>(one.keys());
        common.retainAll(other.keys());
        return one.keys().isEmpty() || other.keys().isEmpty() || !common.isEmpty();
    }
}
