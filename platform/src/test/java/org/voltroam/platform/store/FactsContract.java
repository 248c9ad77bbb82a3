package org.voltroam.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.voltroam.domain.store.Change.put;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.voltroam.domain.store.AlreadyThere;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ChargeId;

/** A fact is written once; and a commit is written whole or not at all. */
public interface FactsContract extends OpenedStore {

    static Stream<Kind<?>> facts() {
        return Kind.ALL.stream().filter(Kind::isFact);
    }

    @ParameterizedTest
    @MethodSource("org.voltroam.platform.store.FactsContract#facts")
    default <V> void aFactIsNotWrittenOver(Kind<V> kind) {
        var first = Samples.full(kind, 1);
        store().commit(put(kind, first));

        assertThatThrownBy(() -> store().commit(put(kind, Samples.bare(kind, 1))))
                .isInstanceOf(AlreadyThere.class);

        assertThat(store().find(kind, kind.keyOf(first))).contains(first);
    }

    @ParameterizedTest
    @MethodSource("org.voltroam.platform.store.FactsContract#facts")
    default <V> void theSameFactTwiceInOneCommitIsRefused(Kind<V> kind) {
        var fact = Samples.full(kind, 1);

        assertThatThrownBy(() -> store().commit(put(kind, fact), put(kind, fact)))
                .isInstanceOf(AlreadyThere.class);

        assertThat(store().find(kind, kind.keyOf(fact))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.voltroam.platform.store.FactsContract#facts")
    default <V> void nobodyCanAskForAFactToBeRemoved(Kind<V> kind) {
        var fact = Samples.full(kind, 1);

        assertThatThrownBy(() -> new Change.Removed<>(kind, fact)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void whenAFactIsRefusedNothingOfItsCommitIsWritten() {
        var cdr = Samples.full(Kind.CDR, 1);
        store().commit(put(Kind.CDR, cdr));
        var told = new ArrayList<List<Change>>();

        try (var _ = store().observe(told::add)) {
            assertThatThrownBy(() -> store().commit(
                                    put(Kind.SESSION, Samples.full(Kind.SESSION, 1)),
                                    new Change.Posted(Samples.entry(1)),
                                    Change.traced(Samples.step("charge-1", Samples.NOON, "began")),
                                    put(Kind.CDR, cdr)))
                    .isInstanceOf(AlreadyThere.class);
        }

        assertThat(store().find(Kind.SESSION, Kind.SESSION.keyOf(Samples.full(Kind.SESSION, 1))))
                .isEmpty();
        assertThat(store().entriesAfter(0, 10)).isEmpty();
        assertThat(store().trail(ChargeId.of("charge-1"))).isEmpty();
        assertThat(store().changesAfter(0, 10)).hasSize(1);
        assertThat(told).isEmpty();
    }

    @Test
    default void whenALedgerEntryIsRefusedNothingOfItsCommitIsWritten() {
        store().commit(new Change.Posted(Samples.entry(1)));
        var invoice = Samples.full(Kind.INVOICE, 1);

        assertThatThrownBy(() -> store().commit(put(Kind.INVOICE, invoice), new Change.Posted(Samples.entry(1))))
                .isInstanceOf(AlreadyThere.class);

        assertThat(store().find(Kind.INVOICE, Kind.INVOICE.keyOf(invoice))).isEmpty();
        assertThat(store().entriesAfter(0, 10)).hasSize(1);
    }

    @Test
    default void theSameEntryTwiceInOneCommitIsRefused() {
        var posted = new Change.Posted(Samples.entry(1));

        assertThatThrownBy(() -> store().commit(posted, posted)).isInstanceOf(AlreadyThere.class);

        assertThat(store().entriesAfter(0, 10)).isEmpty();
    }

    @Test
    default void afterARefusalTheStoreGoesOn() {
        var cdr = Samples.full(Kind.CDR, 1);
        store().commit(put(Kind.CDR, cdr));
        assertThatThrownBy(() -> store().commit(put(Kind.CDR, cdr))).isInstanceOf(AlreadyThere.class);

        store().commit(put(Kind.CDR, Samples.full(Kind.CDR, 2)));

        assertThat(store().changesAfter(0, 10)).hasSize(2);
    }

    @Test
    default void ofManyWhoWriteTheSameFactAtOnceExactlyOneDoesAndNobodyElseIsHurt() {
        var refused = Crowd.of(40, number -> {
            store().commit(
                            put(Kind.CDR, Samples.full(Kind.CDR, number % 4)),
                            put(Kind.SESSION, Samples.full(Kind.SESSION, number)));
        });

        assertThat(refused).hasSize(36).allMatch(AlreadyThere.class::isInstance);
        var sessions = new ArrayList<>();
        store().each(Kind.SESSION, sessions::add);
        assertThat(sessions).hasSize(4);
        assertThat(store().changesAfter(0, 100)).hasSize(8);
    }
}
