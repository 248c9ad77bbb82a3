package org.voltroam.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.store.Change.put;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Page;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.PartyId;

/** Lists are ordered by last update, then key; from is inclusive, to is exclusive. */
public interface PagesContract extends OpenedStore {

    PartyId ONE = PartyId.parse("NL*ONE");
    PartyId TWO = PartyId.parse("NL*TWO");

    static Stream<Kind<?>> owned() {
        return Kind.ALL.stream().filter(kind -> hasOwner(kind));
    }

    private static <V> boolean hasOwner(Kind<V> kind) {
        return kind.owner().apply(Samples.full(kind, 1)) != null;
    }

    @ParameterizedTest
    @MethodSource("org.voltroam.platform.store.ObjectsContract#kinds")
    default <V> void everyKindIsListedInTheOrderOfItsLastUpdates(Kind<V> kind) {
        var written = new ArrayList<V>();
        for (int number : new int[] {3, 1, 4, 2}) {
            written.add(Samples.full(kind, ONE, number, minute(10 - number)));
        }
        written.forEach(object -> store().commit(put(kind, object)));

        var page = store().page(kind, Query.first(10));

        assertThat(page.total()).isEqualTo(4);
        assertThat(page.items()).containsExactlyInAnyOrderElementsOf(written).isSortedAccordingTo((left, right) -> {
            var byTime =
                    kind.lastUpdated().apply(left).compareTo(kind.lastUpdated().apply(right));
            return byTime != 0 ? byTime : kind.keyOf(left).compareTo(kind.keyOf(right));
        });
    }

    @ParameterizedTest
    @MethodSource("org.voltroam.platform.store.PagesContract#owned")
    default <V> void everyKindWithAnOwnerIsListedByOwner(Kind<V> kind) {
        var mine = Samples.full(kind, ONE, 1, minute(1));
        store().commit(put(kind, mine), put(kind, Samples.full(kind, TWO, 2, minute(2))));

        assertThat(store().page(kind, query(ONE, null, null))).isEqualTo(new Page<>(List.of(mine), 1));
    }

    @Test
    default void objectsUpdatedAtTheSameMomentAreListedByKeyLetterByLetter() {
        Stream.of("NL*C-B", "NL*CA_", "NL*CAB", "NL*CA-", "NL*CA1", "NL*CZA")
                .forEach(owner -> store().commit(put(
                        Kind.TARIFF, Samples.bare(Kind.TARIFF, new PartyId("NL", owner.substring(3)), 1, minute(1)))));

        assertThat(keys(store().page(Kind.TARIFF, Query.first(10)))).isSorted().hasSize(6);
    }

    @Test
    @Tag("PAG-02")
    default void fromIsInclusiveAndToIsExclusive() {
        tariffs(5);

        assertThat(numbers(store().page(Kind.TARIFF, query(null, minute(1), minute(3)))))
                .containsExactly(1, 2);
        assertThat(numbers(store().page(Kind.TARIFF, query(null, minute(3), null))))
                .containsExactly(3, 4);
        assertThat(numbers(store().page(Kind.TARIFF, query(null, null, minute(1)))))
                .containsExactly(0);
        assertThat(numbers(store().page(Kind.TARIFF, query(null, minute(4).plusMillis(1), null))))
                .isEmpty();
    }

    @Test
    default void pagesFollowEachOtherAndEachTellsHowManyThereAre() {
        tariffs(5);

        assertThat(numbers(store().page(Kind.TARIFF, window(0, 2)))).containsExactly(0, 1);
        assertThat(numbers(store().page(Kind.TARIFF, window(2, 2)))).containsExactly(2, 3);
        assertThat(numbers(store().page(Kind.TARIFF, window(4, 2)))).containsExactly(4);
        assertThat(store().page(Kind.TARIFF, window(4, 2)).total()).isEqualTo(5);
    }

    @Test
    default void aPageThatIsNotTheLastTellsWhereTheNextBegins() {
        tariffs(5);

        var first = store().page(Kind.TARIFF, window(0, 2));
        var second = store().page(Kind.TARIFF, window(0, 2).after(Objects.requireNonNull(first.next())));
        var third = store().page(Kind.TARIFF, window(0, 2).after(Objects.requireNonNull(second.next())));

        assertThat(numbers(second)).containsExactly(2, 3);
        assertThat(numbers(third)).containsExactly(4);
        assertThat(third.next()).isNull();
        assertThat(third.total()).isEqualTo(5);
        assertThat(store().page(Kind.TARIFF, window(0, 5)).next()).isNull();
    }

    /** One writer, who moves objects to the end; it writes fewer between two pages than a page holds, so that each reading ends. */
    @Test
    @Tag("O05")
    default void nothingThatWasThereAllTheTimeIsMissingFromThePagesWhateverChangesMeanwhile() throws Exception {
        tariffs(12);
        var turns = new Semaphore(0);
        var going = new AtomicBoolean(true);
        var writer = Thread.startVirtualThread(() -> write(turns, going));
        for (int round = 0; round < 1000; round++) {
            assertThat(read(turns)).as("round %s", round).hasSize(12);
        }
        going.set(false);
        turns.release();
        writer.join();
    }

    private void write(Semaphore turns, AtomicBoolean going) {
        var random = new Random(7);
        for (int count = 100; going.get(); count++) {
            turns.acquireUninterruptibly();
            store().commit(put(Kind.TARIFF, Samples.full(Kind.TARIFF, ONE, random.nextInt(12), minute(count / 3))));
        }
    }

    private Set<Integer> read(Semaphore turns) {
        var seen = new HashSet<Integer>();
        var query = window(0, 4);
        while (true) {
            var page = store().page(Kind.TARIFF, query);
            seen.addAll(numbers(page));
            assertThat(page.total()).isEqualTo(12);
            var next = page.next();
            if (next == null) {
                return seen;
            }
            query = query.after(next);
            turns.release(2);
        }
    }

    @Test
    default void aPageBehindTheLastIsEmptyAndStillTellsHowManyThereAre() {
        tariffs(3);

        assertThat(store().page(Kind.TARIFF, window(99, 2))).isEqualTo(new Page<>(List.of(), 3));
    }

    @Test
    default void aPageOfNothingOnlyTellsHowManyThereAre() {
        tariffs(3);

        assertThat(store().page(Kind.TARIFF, window(0, 0))).isEqualTo(new Page<>(List.of(), 3));
    }

    @Test
    default void theTotalCountsOnlyWhatMatches() {
        tariffs(5);
        store().commit(put(Kind.TARIFF, Samples.full(Kind.TARIFF, TWO, 9, minute(2))));

        assertThat(store().page(Kind.TARIFF, new Query(ONE, minute(2), minute(4), 0, 1))
                        .total())
                .isEqualTo(2);
    }

    private void tariffs(int count) {
        for (int number = 0; number < count; number++) {
            store().commit(put(Kind.TARIFF, Samples.full(Kind.TARIFF, ONE, number, minute(number))));
        }
    }

    private static Instant minute(int minute) {
        return Samples.NOON.plusSeconds(60L * minute);
    }

    private static Query window(int offset, int limit) {
        return new Query(null, null, null, offset, limit);
    }

    private static Query query(@Nullable PartyId owner, @Nullable Instant from, @Nullable Instant to) {
        return new Query(owner, from, to, 0, 10);
    }

    private static List<String> keys(Page<Tariff> page) {
        return page.items().stream().map(Kind.TARIFF::keyOf).toList();
    }

    private static List<Integer> numbers(Page<Tariff> page) {
        return page.items().stream()
                .map(tariff -> tariff.id().text())
                .map(id -> Integer.valueOf(id.substring(id.lastIndexOf('-') + 1)))
                .toList();
    }
}
