package org.voltroam.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.store.Change.put;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Logged;

/** Whatever partners hear of leaves a row in the change log, in the order of the commits. */
public interface ChangeLogContract extends OpenedStore {

    @ParameterizedTest
    @MethodSource("org.voltroam.platform.store.ObjectsContract#kinds")
    default <V> void aChangeIsLoggedWhenPartnersHearOfItsKind(Kind<V> kind) {
        var object = Samples.full(kind, 1);

        store().commit(put(kind, object));

        var rows = store().changesAfter(0, 10);
        assertThat(rows).hasSize(kind.isLogged() ? 1 : 0);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.kind()).isEqualTo(kind.name());
            assertThat(row.key()).isEqualTo(kind.keyOf(object));
            assertThat(row.owner()).isEqualTo(Samples.OWNER);
            assertThat(row.position()).isPositive();
        });
    }

    @Test
    default void eachChangeOfOneObjectIsARow() {
        store().commit(put(Kind.SESSION, Samples.bare(Kind.SESSION, 1)));
        store().commit(put(Kind.SESSION, Samples.full(Kind.SESSION, 1)));

        assertThat(store().changesAfter(0, 10)).hasSize(2);
    }

    @Test
    default void aRemovalIsARow() {
        var tariff = Samples.full(Kind.TARIFF, 1);
        store().commit(put(Kind.TARIFF, tariff));
        var before = store().changesAfter(0, 10).getLast();

        store().commit(new Change.Removed<>(Kind.TARIFF, tariff));

        assertThat(store().changesAfter(before.position(), 10))
                .singleElement()
                .satisfies(row -> assertThat(row.key()).isEqualTo(before.key()))
                .satisfies(row -> assertThat(row.owner()).isEqualTo(Samples.OWNER));
    }

    @Test
    default void rowsStandInTheOrderOfTheChanges() {
        store().commit(put(Kind.TOKEN, Samples.full(Kind.TOKEN, 1)), put(Kind.CDR, Samples.full(Kind.CDR, 1)));
        store().commit(put(Kind.SESSION, Samples.full(Kind.SESSION, 1)));

        assertThat(store().changesAfter(0, 10)).extracting(Logged::kind).containsExactly("token", "cdr", "session");
        assertThat(store().changesAfter(0, 10))
                .extracting(Logged::position)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    default void readingGoesOnAfterAPosition() {
        for (int number = 0; number < 5; number++) {
            store().commit(put(Kind.TOKEN, Samples.full(Kind.TOKEN, number)));
        }

        var first = store().changesAfter(0, 2);
        var then = store().changesAfter(first.getLast().position(), 2);
        var last = store().changesAfter(then.getLast().position(), 2);

        assertThat(List.of(first.size(), then.size(), last.size())).containsExactly(2, 2, 1);
        assertThat(store().changesAfter(last.getLast().position(), 2)).isEmpty();
    }

    /** A row that shows up behind a reader who has already passed it would never be delivered. */
    @Test
    default void aReaderWhoFollowsManyWritersMissesNothing() {
        var reader = CompletableFuture.supplyAsync(() -> follow(200));

        var thrown = Crowd.of(200, number -> store().commit(put(Kind.TOKEN, Samples.bare(Kind.TOKEN, number))));

        assertThat(thrown).isEmpty();
        assertThat(reader.join()).hasSize(200);
    }

    private Set<String> follow(int wanted) {
        var seen = new HashSet<String>();
        var position = 0L;
        var deadline = System.nanoTime() + 20_000_000_000L;
        while (seen.size() < wanted && System.nanoTime() < deadline) {
            for (var row : store().changesAfter(position, 7)) {
                seen.add(row.key());
                position = row.position();
            }
        }
        return seen;
    }
}
