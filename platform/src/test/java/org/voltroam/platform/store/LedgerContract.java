package org.voltroam.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.ledger.Chain;
import org.voltroam.domain.ledger.ChainHash;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.ledger.Correction.Reason;
import org.voltroam.domain.store.Change;

/** The ledger is a chain of entries that is only ever added to. */
public interface LedgerContract extends OpenedStore {

    @Test
    default void entriesComeBackAsTheyWereInTheOrderTheyWerePosted() {
        store().commit(new Change.Posted(Samples.entry(2)), new Change.Posted(Samples.entry(1)));
        store().commit(new Change.Posted(Samples.entry(3)));

        assertThat(store().entriesAfter(0, 10))
                .extracting(ChainedEntry::entry)
                .containsExactly(Samples.entry(2), Samples.entry(1), Samples.entry(3));
    }

    @Test
    @Tag("MON-SET-04")
    default void aCorrectionComesBackWithWhatItCorrectsAndWhy() {
        var correction = Samples.entry(2).correcting(Samples.entry(1).key(), Reason.CREDIT_CDR);
        store().commit(new Change.Posted(Samples.entry(1)), new Change.Posted(correction));

        var chain = store().entriesAfter(0, 10);

        assertThat(chain).extracting(ChainedEntry::entry).containsExactly(Samples.entry(1), correction);
        assertThat(Chain.verify(chain)).isEmpty();
    }

    @Test
    default void theChainHoldsFromItsBeginning() {
        for (int number = 0; number < 10; number++) {
            store().commit(new Change.Posted(Samples.entry(number)));
        }

        var chain = store().entriesAfter(0, 100);

        assertThat(chain.getFirst().previous()).isEqualTo(ChainHash.GENESIS);
        assertThat(Chain.verify(chain)).isEmpty();
    }

    @Test
    default void readingGoesOnAfterSoManyEntries() {
        for (int number = 0; number < 5; number++) {
            store().commit(new Change.Posted(Samples.entry(number)));
        }

        assertThat(store().entriesAfter(0, 2))
                .extracting(ChainedEntry::entry)
                .containsExactly(Samples.entry(0), Samples.entry(1));
        assertThat(store().entriesAfter(3, 10))
                .extracting(ChainedEntry::entry)
                .containsExactly(Samples.entry(3), Samples.entry(4));
        assertThat(store().entriesAfter(5, 10)).isEmpty();
    }

    @Test
    default void manyWhoPostAtOnceMakeOneChain() {
        var thrown = Crowd.of(100, number -> store().commit(new Change.Posted(Samples.entry(number))));

        assertThat(thrown).isEmpty();
        var chain = store().entriesAfter(0, 200);
        assertThat(chain).hasSize(100);
        assertThat(Chain.verify(chain)).isEmpty();
    }
}
