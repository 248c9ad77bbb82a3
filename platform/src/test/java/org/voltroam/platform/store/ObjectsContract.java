package org.voltroam.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.store.Change.put;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;

/** Objects go in and come out as they were. */
public interface ObjectsContract extends OpenedStore {

    static Stream<Kind<?>> kinds() {
        return Kind.ALL.stream();
    }

    static Stream<Kind<?>> changeable() {
        return Kind.ALL.stream().filter(kind -> !kind.isFact());
    }

    @ParameterizedTest
    @MethodSource("org.voltroam.platform.store.ObjectsContract#kinds")
    default <V> void anObjectWithEveryFieldComesBackAsItWas(Kind<V> kind) {
        var full = Samples.full(kind, 7);

        store().commit(put(kind, full));

        assertThat(store().find(kind, kind.keyOf(full)))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(full);
    }

    @ParameterizedTest
    @MethodSource("org.voltroam.platform.store.ObjectsContract#kinds")
    default <V> void anObjectWithNoFieldThatMayMissComesBackAsItWas(Kind<V> kind) {
        var bare = Samples.bare(kind, 8);

        store().commit(put(kind, bare));

        assertThat(store().find(kind, kind.keyOf(bare)))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(bare);
    }

    @ParameterizedTest
    @MethodSource("org.voltroam.platform.store.ObjectsContract#kinds")
    default <V> void whatWasNeverWrittenIsNotFound(Kind<V> kind) {
        store().commit(put(kind, Samples.full(kind, 1)));

        assertThat(store().find(kind, kind.keyOf(Samples.full(kind, 2)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.voltroam.platform.store.ObjectsContract#kinds")
    default <V> void ofSeveralKeysThoseThatAreThereAreFoundOnce(Kind<V> kind) {
        var one = Samples.full(kind, 1);
        var other = Samples.full(kind, 2);
        store().commit(put(kind, one), put(kind, other), put(kind, Samples.full(kind, 3)));

        var keys = List.of(kind.keyOf(one), kind.keyOf(other), kind.keyOf(one), kind.keyOf(Samples.full(kind, 4)));

        assertThat(store().findAll(kind, keys))
                .extracting(kind::keyOf)
                .containsExactlyInAnyOrder(kind.keyOf(one), kind.keyOf(other));
        assertThat(store().findAll(kind, List.of())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.voltroam.platform.store.ObjectsContract#changeable")
    default <V> void aSecondObjectWithTheSameKeyTakesThePlaceOfTheFirst(Kind<V> kind) {
        var first = Samples.bare(kind, 1);
        var second = Samples.full(kind, 1);

        store().commit(put(kind, first));
        store().commit(put(kind, second));

        assertThat(store().find(kind, kind.keyOf(first))).contains(second);
        assertThat(all(kind)).containsExactly(second);
    }

    @Test
    default void theLastOfTwoStatesInOneCommitStays() {
        var early = Samples.full(Kind.SESSION, Samples.OWNER, 1, Samples.NOON);
        var late = Samples.full(Kind.SESSION, Samples.OWNER, 1, Samples.NOON.plusSeconds(1));

        store().commit(put(Kind.SESSION, early), put(Kind.SESSION, late));

        assertThat(store().find(Kind.SESSION, Kind.SESSION.keyOf(early))).contains(late);
    }

    @Test
    default void idsThatDifferInCaseOnlyAreOneObject() {
        var lower = named("loc-a");
        var upper = named("LOC-A");

        store().commit(put(Kind.LOCATION, lower));
        store().commit(put(Kind.LOCATION, upper));

        assertThat(all(Kind.LOCATION))
                .singleElement()
                .extracting(found -> found.id().text())
                .isEqualTo("LOC-A");
    }

    @ParameterizedTest
    @MethodSource("org.voltroam.platform.store.ObjectsContract#changeable")
    default <V> void aRemovedObjectIsGoneAndTheOthersStay(Kind<V> kind) {
        var one = Samples.full(kind, 1);
        var other = Samples.full(kind, 2);
        store().commit(put(kind, one), put(kind, other));

        store().commit(new Change.Removed<>(kind, one));

        assertThat(store().find(kind, kind.keyOf(one))).isEmpty();
        assertThat(all(kind)).containsExactly(other);
    }

    @ParameterizedTest
    @MethodSource("org.voltroam.platform.store.ObjectsContract#changeable")
    default <V> void removingWhatIsNotThereDoesNothing(Kind<V> kind) {
        store().commit(new Change.Removed<>(kind, Samples.full(kind, 1)));

        assertThat(all(kind)).isEmpty();
        assertThat(store().changesAfter(0, 10)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.voltroam.platform.store.ObjectsContract#kinds")
    default <V> void eachShowsEveryObjectOfAKindOnce(Kind<V> kind) {
        var objects = IntStream.range(0, 25)
                .mapToObj(number -> Samples.full(kind, number))
                .toList();
        objects.forEach(object -> store().commit(put(kind, object)));

        var kept = new LinkedHashMap<String, V>(); // a party has one role each way: samples of it share keys
        objects.forEach(object -> kept.put(kind.keyOf(object), object));
        assertThat(all(kind)).containsExactlyInAnyOrderElementsOf(kept.values());
    }

    @Test
    default void aCommitOfNothingIsNothing() {
        store().commit(List.of());

        assertThat(store().changesAfter(0, 10)).isEmpty();
    }

    @Test
    default void aCommitMayBeLarge() {
        var tokens = IntStream.range(0, 3000)
                .mapToObj(number -> (Change) put(Kind.TOKEN, Samples.bare(Kind.TOKEN, number)))
                .toList();

        store().commit(tokens);

        assertThat(all(Kind.TOKEN)).hasSize(3000);
    }

    @Test
    default void ownersWithTheSameIdsDoNotMeet() {
        var ours = Samples.full(Kind.TARIFF, PartyId.parse("NL*AAA"), 1, Samples.NOON);
        var theirs = Samples.full(Kind.TARIFF, PartyId.parse("NL*BBB"), 1, Samples.NOON);

        store().commit(put(Kind.TARIFF, ours), put(Kind.TARIFF, theirs));

        assertThat(store().find(Kind.TARIFF, Kind.TARIFF.keyOf(ours))).contains(ours);
        assertThat(store().find(Kind.TARIFF, Kind.TARIFF.keyOf(theirs))).contains(theirs);
    }

    private <V> List<V> all(Kind<V> kind) {
        var found = new ArrayList<V>();
        store().each(kind, found::add);
        return found;
    }

    private static Location named(String id) {
        var sample = Samples.bare(Kind.LOCATION, 1);
        return new Location(
                sample.party(),
                LocationId.of(id),
                true,
                List.of(),
                null,
                "",
                "",
                null,
                null,
                "NLD",
                sample.coordinates(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                "UTC",
                null,
                null,
                List.of(),
                null,
                null,
                sample.lastUpdated(),
                sample.extras());
    }
}
